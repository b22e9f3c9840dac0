package io.github.subtail.certificate;

import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.constants.OptimumBracket;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the statements from one bound rest on.
 *
 * @param evaluation the bound
 * @param bracket what is known of OPT
 * @param noise what the constants of the noise rest on
 * @param noiseGrows whether the loss by noise has OPT in it, so that everything rests on the upper end
 */
record Basis(BoundEvaluation evaluation, OptimumBracket bracket, String noise, boolean noiseGrows) {

    private static final int DIGITS = 6;

    /** A number that this end of the bracket, or that one, decides. */
    Guarantee of(double number, boolean onLower, boolean onUpper) {
        List<String> reasons = new ArrayList<>(List.of("bound " + evaluation.bound(), noise));
        if (onLower) {
            reasons.add(below(bracket));
        }
        if (onUpper || noiseGrows) {
            reasons.add(above(bracket));
        }
        return new Guarantee(number, 1 - evaluation.delta(), reasons);
    }

    static String below(OptimumBracket bracket) {
        return "OPT >= " + digits(bracket.lower(), RoundingMode.FLOOR) + " (" + bracket.lowerSource() + ")";
    }

    static String above(OptimumBracket bracket) {
        return "OPT <= " + digits(bracket.upper(), RoundingMode.CEILING) + " (" + bracket.upperSource() + ")";
    }

    /** A number in few digits, on the safe side. */
    static String digits(double number, RoundingMode mode) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .round(new MathContext(DIGITS, mode))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(number);
    }
}
