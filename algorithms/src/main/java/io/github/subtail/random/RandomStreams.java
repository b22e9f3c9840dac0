package io.github.subtail.random;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The randomness of one trial: a fresh generator for each purpose, keyed by (seed, trial, purpose) and by nothing else.
 *
 * <p>Neither thread nor order, algorithm, problem or horizon enter the key. So all algorithms and all horizons of one
 * trial share their noise (common random numbers), and one thread, many threads and a resumed run draw the same bits.
 * The generator is L64X128MixRandom (Steele and Vigna, LXM: better splittable pseudorandom number generators, OOPSLA
 * 2021, doi:10.1145/3485525); the key is mixed by the finaliser of SplitMix64 after each part.
 *
 * @param seed the root seed of the experiment
 * @param trial the trial, from 0
 */
public record RandomStreams(long seed, long trial) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /**
     * A generator at the start of the stream of this trial for that purpose; each call returns a new one.
     *
     * @param purpose what the numbers are for
     * @return a generator for one thread
     */
    public RandomGenerator stream(Purpose purpose) {
        long key = mix(seed + GOLDEN_GAMMA);
        key = mix(key ^ (trial * GOLDEN_GAMMA));
        key = mix(key ^ purpose.key());
        return GENERATORS.create(key);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
