package io.github.subtail.counterexample;

import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.schedule.PowerSchedule;
import java.util.Arrays;

/**
 * CE1: projected gradient ascent that overshoots for ever, against Theorem 1 of [BGZM23] as printed.
 *
 * <pre>
 *   F(x) = phi(x_1) + phi(x_2) + theta w x_3,   phi(s) = ws - Ls^2/2 up to s = w/L, then w^2/(2L)
 *   C = {x &gt;= 0, x_1 + x_2 + x_3 &lt;= l},   w = l sqrt(T) / (2(1 - theta)),   L = 3w/l
 * </pre>
 *
 * <p>With steps 2/sqrt(t), x_1 = l e_1 and exact gradients the iterates alternate between l e_1 and l e_2 for all t
 * &lt;= T: the mean of F(x_t) is w^2/(2L), below the printed bound, because Theorem 1 takes the smoothness L for a bound
 * of the gradient. Defaults: l = 20, theta = 0.6, T = 100, so w = 250, L = 37.5, mean 833.3, OPT 3266.7, printed bound
 * 1482.7. It fails likewise with {@link #noisy()}. The Hessian at a kink of phi is taken from the left.
 *
 * @param budget l, &gt; 0
 * @param share theta, in (0, 1)
 * @param horizon T, at least 1
 */
public record Overshoot(double budget, double share, int horizon) implements TwiceDifferentiable {

    /** The instance of the errata: l = 20, theta = 0.6, T = 100. */
    public static final Overshoot DEFAULT = new Overshoot(20, 0.6, 100);

    /** The bound M of the noise with which the failure was seen in 2,000 runs of 2,000. */
    public static final double NOISE_BOUND = 5;

    private static final int DIMENSION = 3;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public Overshoot {
        if (!(budget > 0 && budget <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("budget must be > 0 and finite: was " + budget);
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must be in (0, 1): was " + share);
        }
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be >= 1: was " + horizon);
        }
    }

    /**
     * The slope w of phi at 0.
     *
     * @return w
     */
    public double slope() {
        return budget * Math.sqrt(horizon) / (2 * (1 - share));
    }

    /**
     * The smoothness L of F.
     *
     * @return L
     */
    public double smoothness() {
        return 3 * slope() / budget;
    }

    /**
     * The region.
     *
     * @return {x &gt;= 0, x_1 + x_2 + x_3 &lt;= l}
     */
    public BudgetBox region() {
        double[] upper = new double[DIMENSION];
        Arrays.fill(upper, budget);
        return new BudgetBox(upper, budget);
    }

    /**
     * The steps of the run, those of the theorem.
     *
     * @return 2 / sqrt(t)
     */
    public PowerSchedule step() {
        return new PowerSchedule(2, 0, 0.5);
    }

    /**
     * Where the run starts.
     *
     * @return l e_1
     */
    public double[] start() {
        return new double[] {budget, 0, 0};
    }

    /**
     * The maximum of F over C: phi'(s) = theta w for the first two coordinates, the rest for the third.
     *
     * @return OPT
     */
    public double optimum() {
        double s = (1 - share) * slope() / smoothness();
        return valueAndGradient(new double[] {s, s, budget - 2 * s}, new double[DIMENSION]);
    }

    /**
     * Noise that does not mend it, with ||xi|| &lt;= {@link #NOISE_BOUND}.
     *
     * @return clipped Gaussian noise, c = 2
     */
    public GaussianNoise noisy() {
        return GaussianNoise.absolute(NOISE_BOUND / (2 * Math.sqrt(DIMENSION))).clippedAt(2);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double w = slope();
        double value = share * w * x[2];
        for (int i = 0; i < 2; i++) {
            double s = Math.min(x[i], w / smoothness());
            value += s * (w - smoothness() * s / 2);
            gradient[i] = w - smoothness() * s;
        }
        gradient[2] = share * w;
        return value;
    }

    @Override
    public void hessianProduct(double[] x, double[] direction, double[] out) {
        for (int i = 0; i < 2; i++) {
            out[i] = x[i] <= slope() / smoothness() ? -smoothness() * direction[i] : 0;
        }
        out[2] = 0;
    }

    @Override
    public boolean hasConstantHessian() {
        return false;
    }
}
