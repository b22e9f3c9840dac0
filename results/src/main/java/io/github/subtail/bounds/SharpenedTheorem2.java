package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import java.util.Arrays;
import java.util.List;

/**
 * The sharpened bound of boosted ascent, any steps eta_t &gt; 0 and any x_1 in C.
 *
 * <pre>
 *   mean F(x_t) &gt;= (1-e^-gamma) OPT + e^-gamma F(0) - Reg/T
 *   B1  S_D + sum (eta_t/2) c^2 (G0+M)^2 + D c (M + kappa L R) sqrt(2 T lg)
 *   B2  S_D + sum (eta_t/2) c^2 (G0+M)^2 + D c sqrt(M^2 + omega^2/4) sqrt(2 T lg)
 *   SG  S_D + sum (eta_t/2) c^2 G0^2 + min over l of
 *       (1/l)[lg + sum(-(n/2) ln q_t + l^2 c^2 sigma^2 U_t^2/(2 q_t) + l^2 c^2 omega^2 D^2/8)]
 *   c = (1-e^-gamma)/gamma,   q_t = 1 - l eta_t c^2 sigma^2
 *   U_t^2 = D^2 + 2 eta_t c min(P0, D G0) + eta_t^2 c^2 G0^2
 * </pre>
 *
 * <p>Rows B1 and B2 need bounded noise, row SG sub-Gaussian noise. O(T), for SG at each of some 80 tilts l.
 */
public final class SharpenedTheorem2 extends BoostedAscentBound {

    private final Row rule;

    /** How the noise and the random point on the ray enter. */
    public enum Row {
        /** Bounded noise; the gradient on the ray differs from its mean by at most kappa L R. */
        B1,
        /** Bounded noise; the gradient on the ray lies in a set of diameter omega. */
        B2,
        /** Sub-Gaussian noise, the moment generating function of the whole. */
        SG
    }

    /**
     * One row.
     *
     * @param rule how the noise enters
     */
    public SharpenedTheorem2(Row rule) {
        super(Edition.SHARPENED, rule.name());
        this.rule = rule;
    }

    /**
     * Every row.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        return Arrays.stream(Row.values()).<Bound>map(SharpenedTheorem2::new).toList();
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        super.assume(assumptions, input, algorithm, confidence);
        if (rule == Row.SG) {
            assumptions.subGaussian();
        } else {
            assumptions.bounded();
        }
    }

    @Override
    AscentRule rule(AscentGeometry geometry, NoiseLevel noise, double scale) {
        return switch (rule) {
            case B1 -> AscentRule.crude(geometry, scale * noise.bound());
            case B2 -> AscentRule.mixed(geometry, scale * noise.bound());
            case SG -> new AscentRule.SubGaussian(scale * noise.sigma());
        };
    }
}
