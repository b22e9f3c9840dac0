package io.github.subtail.bounds;

import io.github.subtail.run.Algorithm;
import java.util.Optional;

/**
 * A number that a statistic of a single run exceeds with probability at least 1 - delta.
 *
 * <p>A bound whose assumptions are not met says so and never gives a number. Implementations are immutable.
 */
public interface Bound {

    /**
     * The statement.
     *
     * @return the theorem
     */
    TheoremId theorem();

    /**
     * Which form of the statement.
     *
     * @return the edition
     */
    Edition edition();

    /**
     * Which row of the statement, such as {@code SG}: rows differ in what they assume of the noise, or in the proof.
     *
     * @return the row, unique within theorem and edition
     */
    String row();

    /**
     * What it is called where one word must do.
     *
     * @return {@code theorem/edition/row}
     */
    default String name() {
        return theorem().id() + "/" + edition().id() + "/" + row();
    }

    /**
     * What the theorem speaks of.
     *
     * @return the statistic
     */
    Statistic statistic();

    /**
     * What is wrong with the statement, if it is known to be false or unproved as printed.
     *
     * @return the erratum
     */
    default Optional<String> erratum() {
        return Optional.empty();
    }

    /**
     * Whether it is about an algorithm at all, whatever its schedules.
     *
     * @param algorithm the algorithm
     * @return whether it is
     */
    boolean concerns(Algorithm algorithm);

    /**
     * Whether the assumptions are met.
     *
     * @param input the run
     * @param delta the probability of failure, in (0, 1)
     * @return yes, or why not
     * @throws IllegalArgumentException if delta is not in (0, 1)
     */
    Applicability applicability(BoundInput input, double delta);

    /**
     * The bound at delta.
     *
     * @param input the run
     * @param delta the probability of failure, in (0, 1)
     * @return the bound, in parts; may be infinitely low
     * @throws IllegalArgumentException if delta is not in (0, 1) or the bound does not apply
     */
    BoundTerms evaluate(BoundInput input, double delta);

    /**
     * The bound at every horizon t = 1..T of an anytime algorithm, T that of the input; in one pass where the bound is a
     * sum over iterations, which may cost up to 1e-3 of its noise terms.
     *
     * @param input the run at its last horizon
     * @param delta the probability of failure, in (0, 1)
     * @return the bound for horizon t at index t - 1; NaN where it does not apply
     * @throws IllegalArgumentException if delta is not in (0, 1) or the algorithm has an output at one horizon only
     */
    default double[] curve(BoundInput input, double delta) {
        double[] values = new double[input.horizon()];
        for (int t = 1; t <= values.length; t++) {
            values[t - 1] = BoundEvaluation.of(this, input.at(t), delta).value();
        }
        return values;
    }
}
