package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;

/**
 * Theorem 1 of [BGZM23] with G for L, exact sums, any steps and gamma-weak objectives; ||xi|| &lt;= M.
 *
 * <pre>
 *   mean F(x_t) &gt;= [gamma OPT + F(0)/gamma - Reg/T] / (gamma + 1/gamma)
 *   Reg = S_D + sum (eta_t/2)(G+M)^2 + D M sqrt(2 T ln(1/delta))
 *   S_D = r1^2/(2 eta_1) + (D^2/2) sum_{t&gt;=2} (1/eta_t - 1/eta_{t-1})_+,   r1 = R from x_1 = 0, else D
 * </pre>
 *
 * <p>Proved by the projection's inequality, Abel's summation and Azuma's inequality. O(T).
 */
public final class CorrectedTheorem1 extends PlainAscentBound {

    /** The bound. */
    public CorrectedTheorem1() {
        super(TheoremId.THEOREM_1, Edition.CORRECTED, "B1");
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        assumptions.summable(algorithm.step(), algorithm.batch()).bounded();
    }

    @Override
    AscentRule rule(AscentGeometry geometry, NoiseLevel noise) {
        return AscentRule.crude(geometry, noise.bound());
    }
}
