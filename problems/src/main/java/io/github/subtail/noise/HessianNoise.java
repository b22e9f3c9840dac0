package io.github.subtail.noise;

/**
 * Independent N(0, sigma_h^2) noise on every entry of a stochastic Hessian.
 *
 * <p>A choice of scale: {@link Absolute} or {@link RelativeToSmoothness}.
 */
public sealed interface HessianNoise {

    /** Exact Hessians. */
    HessianNoise NONE = new Absolute(0);

    /**
     * The deviation sigma_h of each entry.
     *
     * @param smoothness L of the objective
     * @param dimension n
     * @return sigma_h, at least 0
     */
    double deviation(double smoothness, int dimension);

    /**
     * Whether the deviation depends on the smoothness L.
     *
     * @return whether L must be known
     */
    boolean needsSmoothness();

    /**
     * A given deviation.
     *
     * @param deviation sigma_h, at least 0
     */
    record Absolute(double deviation) implements HessianNoise {

        /**
         * Checks the deviation.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Absolute {
            Require.finiteAndNonNegative("deviation of Hessian noise", deviation);
        }

        @Override
        public double deviation(double smoothness, int dimension) {
            return deviation;
        }

        @Override
        public boolean needsSmoothness() {
            return false;
        }
    }

    /**
     * sigma_h = r L / n. On the study's NQP r = 2 is the study's deviation of 100.
     *
     * @param factor r, at least 0
     */
    record RelativeToSmoothness(double factor) implements HessianNoise {

        /**
         * Checks the factor.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public RelativeToSmoothness {
            Require.finiteAndNonNegative("factor of Hessian noise", factor);
        }

        @Override
        public double deviation(double smoothness, int dimension) {
            return factor == 0 ? 0 : factor * smoothness / dimension;
        }

        @Override
        public boolean needsSmoothness() {
            return factor > 0;
        }
    }
}
