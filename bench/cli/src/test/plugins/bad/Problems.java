package bad;

import io.github.subtail.objective.Objective;
import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.region.Box;
import java.util.function.ToDoubleBiFunction;

/** F(x) = 2 sum ln(1 + x_i) on the unit cube, each with one defect. */
public final class Problems {

    private Problems() {}

    private abstract static class Logarithm implements ProblemProvider {
        static final int N = 3;
        private final String type;

        Logarithm(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public String summary() {
            return "a defect";
        }

        static double good(double[] x, double[] gradient) {
            double value = 0;
            for (int i = 0; i < N; i++) {
                value += 2 * Math.log1p(x[i]);
                gradient[i] = 2 / (1 + x[i]);
            }
            return value;
        }

        static Instance instance(ToDoubleBiFunction<double[], double[]> function, double smoothness) {
            return new Instance(Objective.of(N, function), new Box(new double[] {1, 1, 1}), smoothness);
        }
    }

    public static final class WrongGradient extends Logarithm {
        public WrongGradient() {
            super("wrong-gradient");
        }

        @Override
        public Instance instance(Arguments arguments) {
            return instance(
                    (x, gradient) -> {
                        double value = good(x, gradient);
                        gradient[1] *= 2;
                        return value;
                    },
                    10);
        }
    }

    public static final class Falling extends Logarithm {
        public Falling() {
            super("falling");
        }

        @Override
        public Instance instance(Arguments arguments) {
            return instance(
                    (x, gradient) -> {
                        double value = good(x, gradient);
                        gradient[0] -= 3 * x[0];
                        return value - 1.5 * x[0] * x[0];
                    },
                    10);
        }
    }

    public static final class Convex extends Logarithm {
        public Convex() {
            super("convex");
        }

        @Override
        public Instance instance(Arguments arguments) {
            return instance(
                    (x, gradient) -> {
                        double value = good(x, gradient);
                        gradient[0] += x[1];
                        gradient[1] += x[0];
                        return value + x[0] * x[1];
                    },
                    10);
        }
    }

    public static final class Steep extends Logarithm {
        public Steep() {
            super("steep");
        }

        @Override
        public Instance instance(Arguments arguments) {
            return instance(Logarithm::good, 0.5);
        }
    }

    public static final class Adding extends Logarithm {
        public Adding() {
            super("adding");
        }

        @Override
        public Instance instance(Arguments arguments) {
            return instance(
                    (x, gradient) -> {
                        double value = 0;
                        for (int i = 0; i < N; i++) {
                            value += 2 * Math.log1p(x[i]);
                            gradient[i] += 2 / (1 + x[i]);
                        }
                        return value;
                    },
                    10);
        }
    }

    public static final class Broken extends Logarithm {
        public Broken() {
            super("broken");
        }

        @Override
        public Instance instance(Arguments arguments) {
            throw new IllegalStateException("no data today");
        }
    }
}
