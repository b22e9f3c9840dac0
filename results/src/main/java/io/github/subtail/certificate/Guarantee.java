package io.github.subtail.certificate;

import io.github.subtail.constants.OptimumBracket;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that bounds something from the safe side, how surely, and what that rests on.
 *
 * @param number the bound
 * @param confidence the least probability with which it holds, in (0, 1]; 1 if it holds for certain
 * @param basis what it rests on, in words: an exact evaluation, a noise level and whether it was given or estimated, the
 *     source of each end of OPT
 */
public record Guarantee(double number, double confidence, List<String> basis) {

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if the confidence is not in (0, 1] or the number is not a number
     */
    public Guarantee {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1]: was " + confidence);
        }
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("guaranteed number must be a number: was NaN");
        }
        basis = List.copyOf(basis);
    }

    /**
     * What holds for certain.
     *
     * @param number the bound
     * @param basis what it rests on
     * @return the guarantee with confidence 1
     */
    public static Guarantee certain(double number, String... basis) {
        return new Guarantee(number, 1, List.of(basis));
    }

    /**
     * The upper end of what is known of OPT.
     *
     * @param bracket the bracket, certain at both ends
     * @return that OPT does not exceed it
     */
    public static Guarantee optimumAtMost(OptimumBracket bracket) {
        return certain(bracket.upper(), Basis.above(bracket));
    }

    Guarantee weakened(double lesser) {
        if (lesser > confidence) {
            throw new IllegalArgumentException("confidence must be at most " + confidence + ": was " + lesser);
        }
        return new Guarantee(number, lesser, basis);
    }

    /**
     * Another number that follows from this one and a second one where both hold: the probabilities of failure add up.
     *
     * @param result the number that follows
     * @param other the second one
     * @return the guarantee
     * @throws IllegalArgumentException if the two may fail with probability 1 or more together
     */
    Guarantee and(Guarantee other, double result) {
        List<String> both = new ArrayList<>(basis);
        other.basis.stream().filter(reason -> !both.contains(reason)).forEach(both::add);
        return new Guarantee(result, confidence + other.confidence - 1, both);
    }
}
