package io.github.subtail.constants;

import java.util.Set;

/**
 * What a noise model says of one stochastic gradient: which assumptions it meets and with which constants.
 *
 * @param models the assumptions met
 * @param bound M with ||xi|| &lt;= M; infinite if there is none
 * @param subGaussian sigma of (SG); infinite if there is none
 * @param total stot, the root of the greatest E||xi||^2
 * @param adaptive whether the law depends on the point, so that the xi_t are not independent
 * @param hessian sigma_h, the deviation of each entry of a stochastic Hessian; 0 if Hessians are exact
 */
public record NoiseConstants(
        Set<NoiseModel> models, double bound, double subGaussian, double total, boolean adaptive, double hessian) {

    /** Noise of which nothing is known but that its mean is 0. */
    public static final NoiseConstants UNKNOWN = new NoiseConstants(
            Set.of(), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, true, 0);

    public NoiseConstants {
        models = Set.copyOf(models);
    }
}
