package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
import java.util.Arrays;
import java.util.List;

/**
 * The sharpened bound of projected gradient ascent, any steps eta_t &gt; 0 and any x_1 in C.
 *
 * <pre>
 *   mean F(x_t) &gt;= [gamma OPT + F(0)/gamma - Reg/T] / (gamma + 1/gamma)
 *   B1  S_D + sum (eta_t/2)(G+M)^2 + D M sqrt(2 T lg)
 *   B2  S_D + sum (eta_t/2)(G^2+M^2) + M sqrt(2 lg sum U_t^2)
 *   SG  S_D + sum (eta_t/2) G^2 + min over l of
 *       (1/l)[lg + sum(-(n/2) ln(1 - l eta_t sigma^2) + l^2 sigma^2 U_t^2/(2(1 - l eta_t sigma^2)))]
 *   lg = ln(1/delta),   U_t^2 = D^2 + 2 eta_t min(D G, OPT/gamma, P0) + eta_t^2 G^2
 * </pre>
 *
 * <p>Rows B1 and B2 need bounded noise, row SG sub-Gaussian noise (bounded noise is, with sigma = M). The noise may
 * depend on the past. O(T), for SG at each of some 80 tilts l.
 */
public final class SharpenedTheorem1 extends PlainAscentBound {

    private final Row rule;

    /** How the noise enters. */
    public enum Row {
        /** Bounded noise, Azuma's inequality for the inner products alone. */
        B1,
        /** Bounded noise, Azuma's inequality after the square is expanded. */
        B2,
        /** Sub-Gaussian noise, the moment generating function of the whole. */
        SG
    }

    /**
     * One row.
     *
     * @param rule how the noise enters
     */
    public SharpenedTheorem1(Row rule) {
        super(TheoremId.THEOREM_1, Edition.SHARPENED, rule.name());
        this.rule = rule;
    }

    /**
     * Every row.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        return Arrays.stream(Row.values()).<Bound>map(SharpenedTheorem1::new).toList();
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        assumptions.summable(algorithm.step(), algorithm.batch());
        if (rule == Row.SG) {
            assumptions.subGaussian();
        } else {
            assumptions.bounded();
        }
    }

    @Override
    AscentRule rule(AscentGeometry geometry, NoiseLevel noise) {
        return switch (rule) {
            case B1 -> AscentRule.crude(geometry, noise.bound());
            case B2 -> AscentRule.centred(geometry, noise.bound());
            case SG -> new AscentRule.SubGaussian(noise.sigma());
        };
    }
}
