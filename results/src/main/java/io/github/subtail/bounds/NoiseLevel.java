package io.github.subtail.bounds;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import java.util.Set;

/**
 * The noise of one sample, completed by what one assumption says of another: bounded by M is sub-Gaussian with sigma :=
 * M (Hoeffding's lemma) and has total deviation at most M. Numbers that no assumption gives are infinite.
 */
record NoiseLevel(double bound, double sigma, double total, boolean independent, boolean gaussian) {

    static NoiseLevel of(NoiseConstants noise) {
        Set<NoiseModel> models = noise.models();
        boolean gaussian = models.contains(NoiseModel.GI) && !noise.adaptive();
        double bound = models.contains(NoiseModel.B) ? noise.bound() : Double.POSITIVE_INFINITY;
        boolean subGaussian = models.contains(NoiseModel.SG) || gaussian;
        double sigma = subGaussian ? Math.min(noise.subGaussian(), bound) : bound;
        double total = models.contains(NoiseModel.V) ? Math.min(noise.total(), bound) : bound;
        boolean independent = (models.contains(NoiseModel.I) || gaussian) && !noise.adaptive();
        return new NoiseLevel(bound, sigma, total, independent, gaussian);
    }

    boolean isBounded() {
        return Double.isFinite(bound);
    }

    boolean isSubGaussian() {
        return Double.isFinite(sigma);
    }

    boolean hasVariance() {
        return Double.isFinite(total);
    }
}
