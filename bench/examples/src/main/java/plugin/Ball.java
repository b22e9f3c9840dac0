package plugin;

import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.Parameter;
import io.github.subtail.plugin.RegionProvider;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;
import java.util.Arrays;
import java.util.List;

/** {x >= 0 : |x| <= r}, r cut so that it fits into the box of the problem: region type ball. */
public final class Ball implements RegionProvider {

    @Override
    public String type() {
        return "ball";
    }

    @Override
    public String summary() {
        return "the nonnegative part of a Euclidean ball around 0";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number("radius", 0, 1e6, 1));
    }

    @Override
    public Region region(double[] upper, Arguments arguments) {
        double side = Arrays.stream(upper).min().orElseThrow();
        return new Part(upper.length, Math.min(arguments.number("radius"), side));
    }

    private record Part(int dimension, double radius) implements Region {
        @Override
        public boolean contains(double[] x, double tolerance) {
            return Arrays.stream(x).allMatch(xi -> xi >= -tolerance) && norm(x) <= radius + tolerance;
        }

        @Override
        public double[] upper() {
            double[] upper = new double[dimension];
            Arrays.fill(upper, radius);
            return upper;
        }

        @Override
        public double diameter() {
            return radius * (dimension == 1 ? 1 : Math.sqrt(2));
        }

        /** First onto the orthant, then onto the ball: exact, because the orthant is a cone. */
        @Override
        public Projector projector() {
            return (y, out) -> {
                positivePart(y, out);
                scale(out, Math.min(1, radius / norm(out)));
            };
        }

        @Override
        public LinearMaximizer linearMaximizer() {
            return (c, out) -> {
                positivePart(c, out);
                double norm = norm(out);
                scale(out, norm == 0 ? 0 : radius / norm);
                return radius * norm;
            };
        }

        private static void positivePart(double[] y, double[] out) {
            for (int i = 0; i < y.length; i++) {
                if (!Double.isFinite(y[i])) {
                    throw new IllegalArgumentException("coordinate " + i + " must be finite: was " + y[i]);
                }
                out[i] = Math.max(0, y[i]);
            }
        }

        private static void scale(double[] x, double factor) {
            for (int i = 0; i < x.length; i++) x[i] *= factor;
        }

        private static double norm(double[] x) {
            return Math.sqrt(Arrays.stream(x).map(xi -> xi * xi).sum());
        }
    }
}
