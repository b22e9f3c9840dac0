package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import java.util.Optional;

/**
 * Theorem 5 of [BGZM23] as the main text, (34), and as the appendix, (104), print it, and Corollary 2, (35): SCG++.
 *
 * <pre>
 *   (34)   F(x_T) &gt;= (1-1/e) OPT - d L D^2 / T^2 - L D^2 / (2T^2),   w.p. 1 - T/d^2, so d = sqrt(T/delta)
 *   (104)  F(x_T) &gt;= (1-1/e) OPT - d L D^2 / T   - L D^2 / (2T^2),   the same
 *   (35)   F(x_T) &gt;= (1-1/e) OPT - L D^2 / (sqrt(delta) sqrt T) - L D^2 / (2T^2)
 * </pre>
 *
 * <p>L is the compound constant of the difference estimator. (104) and (35) are one formula, and true for T &gt;= 4 if
 * E||e_t||^2 &lt;= 2 L^2 D^2 / T^2, by another proof; (34) is a misprint and false, see the instance CE3. The batch sizes
 * it needs are not stated; single samples are outside every reading.
 */
public final class PublishedTheorem5 extends TheoremBound<StochasticContinuousGreedyPlusPlus> {

    private final String erratum;

    private PublishedTheorem5(TheoremId theorem, String erratum) {
        super(theorem, Edition.PUBLISHED, "as-printed", StochasticContinuousGreedyPlusPlus.class);
        this.erratum = erratum;
    }

    /**
     * (34).
     *
     * @return the bound
     */
    public static PublishedTheorem5 main() {
        return new PublishedTheorem5(TheoremId.THEOREM_5_MAIN, "false: T^2 is a misprint for T; counterexample CE3");
    }

    /**
     * (104).
     *
     * @return the bound
     */
    public static PublishedTheorem5 appendix() {
        return new PublishedTheorem5(TheoremId.THEOREM_5_APPENDIX, "");
    }

    /**
     * (35).
     *
     * @return the bound
     */
    public static PublishedTheorem5 corollary() {
        return new PublishedTheorem5(TheoremId.COROLLARY_2, "");
    }

    @Override
    public Statistic statistic() {
        return Statistic.VALUE;
    }

    @Override
    public Optional<String> erratum() {
        return erratum.isEmpty() ? Optional.empty() : Optional.of(erratum);
    }

    @Override
    void assume(
            Assumptions assumptions,
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            Confidence confidence) {
        int least = Math.min(algorithm.initialBatch(), Batches.least(algorithm.batch(), input.horizon()));
        assumptions
                .submodular()
                .variance()
                .require(least > 1, "needs batches that grow with T: had a batch of one sample");
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        double horizon = input.horizon();
        double curve = problem.compoundSmoothness() * problem.diameter() * problem.diameter();
        double divisor = theorem() == TheoremId.THEOREM_5_MAIN ? horizon * horizon : horizon;
        return new BoundTerms(
                -Math.expm1(-1) * input.optimum(),
                -curve / (2 * horizon * horizon),
                0,
                0,
                -Math.sqrt(horizon / confidence.delta()) * curve / divisor);
    }
}
