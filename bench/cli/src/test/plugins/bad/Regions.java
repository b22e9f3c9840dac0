package bad;

import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.RegionProvider;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;

/** {0 <= x <= u, sum x <= 1}, each with one defect. */
public final class Regions {

    private Regions() {}

    private abstract static class Budget implements RegionProvider {
        private final String type;

        Budget(String type) {
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

        @Override
        public final Region region(double[] upper, Arguments arguments) {
            return wrong(new BudgetBox(upper, 1));
        }

        abstract Region wrong(Region good);
    }

    /** A region that is right in everything. */
    private static class Same implements Region {
        final Region good;

        Same(Region good) {
            this.good = good;
        }

        @Override
        public int dimension() {
            return good.dimension();
        }

        @Override
        public boolean contains(double[] x, double tolerance) {
            return good.contains(x, tolerance);
        }

        @Override
        public double[] upper() {
            return good.upper();
        }

        @Override
        public double diameter() {
            return good.diameter();
        }

        @Override
        public double radius() {
            return good.radius();
        }

        @Override
        public Projector projector() {
            return good.projector();
        }

        @Override
        public LinearMaximizer linearMaximizer() {
            return good.linearMaximizer();
        }
    }

    /** Clips, then scales towards 0: feasible, but not the nearest point. */
    public static final class Scaling extends Budget {
        public Scaling() {
            super("scaling");
        }

        @Override
        Region wrong(Region good) {
            return new Same(good) {
                @Override
                public Projector projector() {
                    Projector exact = good.projector();
                    return (y, out) -> {
                        double[] upper = good.upper();
                        double sum = 0;
                        exact.project(y, out); // refuses NaN
                        for (int i = 0; i < y.length; i++) {
                            out[i] = Math.max(0, Math.min(upper[i], y[i]));
                            sum += out[i];
                        }
                        for (int i = 0; i < y.length && sum > 1; i++) {
                            out[i] /= sum;
                        }
                    };
                }
            };
        }
    }

    /** Minimises. */
    public static final class Minimizing extends Budget {
        public Minimizing() {
            super("minimizing");
        }

        @Override
        Region wrong(Region good) {
            return new Same(good) {
                @Override
                public LinearMaximizer linearMaximizer() {
                    LinearMaximizer exact = good.linearMaximizer();
                    return (c, out) -> {
                        double[] turned = c.clone();
                        for (int i = 0; i < c.length; i++) {
                            turned[i] = -c[i];
                        }
                        return -exact.maximize(turned, out);
                    };
                }
            };
        }
    }

    public static final class Small extends Budget {
        public Small() {
            super("small");
        }

        @Override
        Region wrong(Region good) {
            return new Same(good) {
                @Override
                public double diameter() {
                    return 0.1;
                }
            };
        }
    }
}
