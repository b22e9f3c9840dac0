package io.github.subtail.objective;

import io.github.subtail.run.NoisyQuadratic;
import java.util.Arrays;

/** The quadratic on which the algorithms are tested is what they assume. */
class NoisyQuadraticTest extends ObjectiveContract {

    private static final int N = 6;

    @Override
    protected Objective objective() {
        return new NoisyQuadratic(N);
    }

    @Override
    protected double[] upper() {
        double[] ones = new double[N];
        Arrays.fill(ones, 1);
        return ones;
    }
}
