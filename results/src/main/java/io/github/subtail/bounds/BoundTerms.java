package io.github.subtail.bounds;

/**
 * A lower bound, by where it comes from: the five parts sum to its value, and losses are negative.
 *
 * @param approximation the share of OPT and F(0) that is kept
 * @param discretisation loss by finitely many steps of finite size
 * @param lag loss by averaging gradients of earlier points
 * @param noiseMean mean loss by noise
 * @param noiseDeviation loss by noise beyond its mean, at confidence 1 - delta
 */
public record BoundTerms(
        double approximation, double discretisation, double lag, double noiseMean, double noiseDeviation) {

    /** What a run has observed, less what chance may have added to it. */
    static BoundTerms observed(double observed, double deviation) {
        return new BoundTerms(observed, 0, 0, 0, -deviation);
    }

    /**
     * The bound.
     *
     * @return the sum of the five parts
     */
    public double value() {
        return approximation + discretisation + lag + noiseMean + noiseDeviation;
    }
}
