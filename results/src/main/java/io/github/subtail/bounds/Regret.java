package io.github.subtail.bounds;

/**
 * An upper bound of Reg, the summed loss of an ascent, by where it comes from.
 *
 * @param steps what exact gradients would lose
 * @param noiseMean mean loss by noise
 * @param noiseDeviation loss by noise beyond its mean
 */
record Regret(double steps, double noiseMean, double noiseDeviation) {

    double total() {
        return steps + noiseMean + noiseDeviation;
    }

    /** The bound approximation - Reg / divisor. */
    BoundTerms below(double approximation, double divisor) {
        return new BoundTerms(approximation, -steps / divisor, 0, -noiseMean / divisor, -noiseDeviation / divisor);
    }
}
