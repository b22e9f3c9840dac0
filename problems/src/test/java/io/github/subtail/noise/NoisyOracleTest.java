package io.github.subtail.noise;

import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.objective.OracleContract;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.objective.TwiceDifferentiable;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;

/** Every kind of Gaussian noise, on a quadratic and on an objective whose Hessian changes along a path. */
class NoisyOracleTest {

    private static final GaussianNoise CLIPPED =
            GaussianNoise.atZero(2).clippedAt(1.5).withHessian(new HessianNoise.RelativeToSmoothness(2));
    private static final NqpInstance NQP = NqpGenerator.study(5, 1, 100, 4);

    abstract static class Case extends OracleContract {
        private final TwiceDifferentiable exact;
        private final GaussianNoise noise;

        Case(TwiceDifferentiable exact, GaussianNoise noise) {
            this.exact = exact;
            this.noise = noise;
        }

        @Override
        protected StochasticObjective objective() {
            return new NoisyObjective(exact, noise, 250);
        }

        @Override
        protected double[] upper() {
            double[] upper = new double[exact.dimension()];
            Arrays.fill(upper, 1);
            return upper;
        }
    }

    @Nested
    class ClippedAtZero extends Case {
        ClippedAtZero() {
            super(NQP.objective(), CLIPPED);
        }
    }

    @Nested
    class Absolute extends Case {
        Absolute() {
            super(NQP.objective(), GaussianNoise.absolute(30).withHessian(new HessianNoise.Absolute(20)));
        }
    }

    @Nested
    class Relative extends Case {
        Relative() {
            super(NQP.objective(), GaussianNoise.relative(2));
        }
    }

    @Nested
    class ClippedRelativeOnACurvedPath extends Case {
        ClippedRelativeOnACurvedPath() {
            super(
                    new FreshCoordinates(4, 0.9),
                    GaussianNoise.relative(1).clippedAt(2).withHessian(new HessianNoise.Absolute(0.3)));
        }
    }

    @Nested
    class AbsoluteOnACurvedPath extends Case {
        AbsoluteOnACurvedPath() {
            super(new FreshCoordinates(4, 0.9), GaussianNoise.absolute(0.5));
        }
    }
}
