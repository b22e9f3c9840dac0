package io.github.subtail.bounds;

/** What a greedy run would reach without noise. */
interface Noiseless {

    /** The bound with losses by noise, both positive. */
    BoundTerms minus(double noiseMean, double noiseDeviation);
}
