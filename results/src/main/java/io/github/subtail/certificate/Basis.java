package io.github.subtail.certificate;

import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.constants.OptimumBracket;
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
        return "OPT >= " + bracket.lower() + " (" + bracket.lowerSource() + ")";
    }

    static String above(OptimumBracket bracket) {
        return "OPT <= " + bracket.upper() + " (" + bracket.upperSource() + ")";
    }
}
