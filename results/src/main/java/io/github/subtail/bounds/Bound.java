package io.github.subtail.bounds;

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
}
