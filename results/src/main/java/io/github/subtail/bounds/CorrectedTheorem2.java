package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;

/**
 * Theorem 2 of [BGZM23] with right constants, exact sums and any steps; ||xi|| &lt;= M.
 *
 * <pre>
 *   mean F(x_t) &gt;= (1-e^-gamma) OPT + e^-gamma F(0) - Reg/T
 *   Reg = S_D + sum (eta_t/2) c^2 (G0+M)^2 + D c (M + kappa L R) sqrt(2 T ln(1/delta))
 *   c = (1-e^-gamma)/gamma,   kappa = max(m, 1-m),   m = (gamma - 1 + e^-gamma) / (gamma (1 - e^-gamma))
 * </pre>
 *
 * <p>S_D as in {@link CorrectedTheorem1}. O(T).
 */
public final class CorrectedTheorem2 extends BoostedAscentBound {

    /** The bound. */
    public CorrectedTheorem2() {
        super(Edition.CORRECTED, "B1");
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        super.assume(assumptions, input, algorithm, confidence);
        assumptions.bounded();
    }

    @Override
    AscentRule rule(AscentGeometry geometry, NoiseLevel noise, double scale) {
        return AscentRule.crude(geometry, scale * noise.bound());
    }
}
