package io.github.subtail.objective;

import io.github.subtail.random.StandardNormal;
import java.util.EnumSet;
import java.util.Set;

/** A user's own objective, sum ln(1 + x_i), with noise that grows with the point. */
class SampledObjectiveTest extends OracleContract {

    private static final int N = 3;

    @Override
    protected StochasticObjective objective() {
        Logarithms exact = new Logarithms();
        return new SampledObjective(exact, (x, sample, out) -> {
            exact.valueAndGradient(x, out);
            for (int i = 0; i < N; i++) {
                out[i] += (1 + x[i]) * StandardNormal.next(sample);
            }
        });
    }

    @Override
    protected double[] upper() {
        return new double[] {1, 2, 3};
    }

    @Override
    protected Set<Difference> differences() {
        return EnumSet.of(Difference.EXACT, Difference.SAME_SAMPLE);
    }

    private static final class Logarithms implements Objective {
        @Override
        public int dimension() {
            return N;
        }

        @Override
        public double value(double[] x) {
            return valueAndGradient(x, new double[N]);
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            double value = 0;
            for (int i = 0; i < N; i++) {
                value += Math.log1p(x[i]);
                gradient[i] = 1 / (1 + x[i]);
            }
            return value;
        }
    }
}
