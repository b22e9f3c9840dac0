package io.github.subtail.bounds;

import java.util.function.DoubleBinaryOperator;

/** How the noise enters a bound of Reg. */
sealed interface AscentRule {

    /**
     * Azuma's inequality: the mean loss is {@code mean} times sum eta_t/2, the deviation sqrt(2 lg sum square).
     *
     * @param mean loss per unit of eta/2
     * @param square squared bound of the martingale's increment for a step eta and a batch b
     */
    record Increments(double mean, DoubleBinaryOperator square) implements AscentRule {}

    /**
     * The moment generating function of sub-Gaussian noise.
     *
     * @param sigma the parameter of one sample, as the step uses it
     */
    record SubGaussian(double sigma) implements AscentRule {}

    /** (B1). */
    static AscentRule crude(AscentGeometry geometry, double bound) {
        return new Increments((2 * geometry.gradient() + bound) * bound, (eta, b) -> {
            double size = geometry.diameter() * (bound / Math.sqrt(b) + geometry.jump());
            return size * size;
        });
    }

    /** (B2) of plain ascent. */
    static AscentRule centred(AscentGeometry geometry, double bound) {
        return new Increments(bound * bound, (eta, b) -> bound * bound * geometry.reachSquared(eta) / b);
    }

    /** (B2) of boosted ascent. */
    static AscentRule mixed(AscentGeometry geometry, double bound) {
        double square = geometry.diameter() * geometry.diameter();
        double mixing = geometry.mixing() * geometry.mixing() / 4;
        return new Increments(
                (2 * geometry.gradient() + bound) * bound, (eta, b) -> square * (bound * bound / b + mixing));
    }
}
