package io.github.subtail.noise;

import io.github.subtail.random.StandardNormal;
import java.util.random.RandomGenerator;

/**
 * Draws the noise of a mean of stochastic Hessian-vector products.
 *
 * <p>If every entry of E is independent N(0, sigma_h^2), then E d is exactly N(0, sigma_h^2 ||d||^2 I), and the mean
 * over a batch divides the variance by its size: O(n) draws whatever the batch, and no matrix. State: the generator of
 * one run.
 */
public final class HessianNoiseSampler {

    private final double deviation;
    private final RandomGenerator generator;

    /**
     * Noise of given deviation.
     *
     * @param deviation sigma_h, at least 0
     * @param generator the stream of {@link io.github.subtail.random.Purpose#HESSIAN} of the run
     */
    public HessianNoiseSampler(double deviation, RandomGenerator generator) {
        this.deviation = deviation;
        this.generator = generator;
    }

    /**
     * Adds the noise of the mean of {@code batch} products with d = to - from. Draws nothing if sigma_h = 0.
     *
     * @param to one end, length n; not changed
     * @param from the other end, length n; not changed
     * @param batch number of products, at least 1
     * @param out what the noise is added to, length n
     */
    public void add(double[] to, double[] from, int batch, double[] out) {
        if (deviation == 0) {
            return;
        }
        double squares = 0;
        for (int i = 0; i < to.length; i++) {
            double d = to[i] - from[i];
            squares += d * d;
        }
        double scale = deviation * Math.sqrt(squares / batch);
        for (int i = 0; i < out.length; i++) {
            out[i] += scale * StandardNormal.next(generator);
        }
    }
}
