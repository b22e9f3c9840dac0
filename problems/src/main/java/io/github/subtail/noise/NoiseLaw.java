package io.github.subtail.noise;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.math3.special.Erf;

/** The assumptions that Gaussian noise meets, and its constants. */
final class NoiseLaw {

    private NoiseLaw() {}

    /**
     * Constants from the largest sigma on the region. Clipping is 1-Lipschitz and odd, so that clipped noise is
     * sub-Gaussian with the sigma it had before. Relative noise depends on the point: neither independent nor identical.
     */
    static NoiseConstants constants(NoisyObjective objective) {
        GaussianNoise noise = objective.noise();
        double sigma = objective.deviation();
        double root = Math.sqrt(objective.dimension());
        boolean adaptive = noise.scale() == NoiseScale.RELATIVE && sigma > 0;
        boolean bounded = noise.isClipped() || sigma == 0;
        Set<NoiseModel> models = EnumSet.of(NoiseModel.SG, NoiseModel.V);
        if (bounded) {
            models.add(NoiseModel.B);
        }
        if (!adaptive) {
            models.add(NoiseModel.I);
            models.add(NoiseModel.GI);
        }
        double bound = sigma == 0 ? 0 : noise.clip() * sigma * root;
        double total = sigma * root * Math.sqrt(clippedVariance(noise.clip()));
        return new NoiseConstants(models, bound, sigma, total, adaptive, objective.hessianDeviation());
    }

    /**
     * The variance of a clipped standard normal.
     *
     * <pre>
     *   k(c) = E[clip(Z, -c, c)^2] = erf(c / sqrt 2) - 2 c phi(c) + c^2 erfc(c / sqrt 2)
     * </pre>
     */
    static double clippedVariance(double clip) {
        if (clip == Double.POSITIVE_INFINITY) {
            return 1;
        }
        double density = Math.exp(-0.5 * clip * clip) / Math.sqrt(2 * Math.PI);
        double root = clip / Math.sqrt(2);
        double tail = clip * clip * Erf.erfc(root);
        return Math.min(1, Erf.erf(root) - 2 * clip * density + (Double.isNaN(tail) ? 0 : tail));
    }
}
