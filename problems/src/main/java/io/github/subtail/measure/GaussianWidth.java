package io.github.subtail.measure;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.random.StandardNormal;
import io.github.subtail.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * The Gaussian width of C, and what is left of it where a known direction h pulls as well.
 *
 * <pre>
 *   V(k) = E max over v in C of &lt;k h + g, v&gt; - k P0,   g ~ N(0, I),  P0 = max over v in C of &lt;h, v&gt;
 *   width  V(0) = w(C)
 *   k_j, V_j  V(k_j) on a grid k_1 &lt; k_2 &lt; .. of multiples of w(C)/P0; none if P0 = 0
 * </pre>
 *
 * <p>V is convex, does not increase and is at least 0. A box has it in closed form. Otherwise it is simulated, see {@link
 * WidthEstimate}, with the same g for every k.
 */
final class GaussianWidth {

    private static final double[] MULTIPLES = {0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128};

    private final Region region;
    private final double[] direction;
    private final int samples;
    private final RandomGenerator normal;
    private final CountedMaximizer maximizer;
    private final boolean box;
    private final int pilots;
    private final double most;

    /**
     * A measurement.
     *
     * @param direction h, nonnegative
     * @param samples how many g are drawn
     */
    GaussianWidth(Region region, double[] direction, int samples, RandomStreams streams) {
        this.region = region;
        this.direction = direction.clone();
        this.samples = samples;
        this.normal = streams.stream(Purpose.ANALYSIS);
        this.maximizer = new CountedMaximizer(region);
        this.box = new RegionMeasure(region).isBox();
        this.pilots = Math.max(50, samples / 20);
        this.most = maximizer.maximize(direction, new double[direction.length]);
    }

    /** The width, and V on a grid of its own choice. */
    List<Constant> measure() {
        return on(grid(box ? ofBox(0) : pilotWidth()));
    }

    /**
     * V on a grid.
     *
     * @param grid the k, the first of them 0
     */
    List<Constant> on(double[] grid) {
        List<Constant> values = box ? exact(grid) : simulated(grid);
        List<Constant> found = new ArrayList<>(List.of(values.get(0)));
        for (int j = 1; j < grid.length; j++) {
            found.add(Constant.of("k_" + j, grid[j], Provenance.EXACT, 0));
            found.add(values.get(j));
        }
        return found;
    }

    private double[] grid(double width) {
        double[] grid = new double[most > 0 ? MULTIPLES.length : 1];
        for (int j = 1; j < grid.length; j++) {
            grid[j] = MULTIPLES[j] * width / most;
        }
        return grid;
    }

    private static String name(int j) {
        return j == 0 ? "width" : "V_" + j;
    }

    private List<Constant> exact(double[] grid) {
        return IntStream.range(0, grid.length)
                .mapToObj(j -> Constant.of(name(j), ofBox(grid[j]), Provenance.EXACT, 0))
                .toList();
    }

    /** sum u_i E[(k h_i + g)_+ - k h_i]. */
    private double ofBox(double k) {
        double[] upper = region.upper();
        double sum = 0;
        for (int i = 0; i < upper.length; i++) {
            double z = k * direction[i];
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            sum += upper[i] * (density - z * Erf.erfc(z / Math.sqrt(2)) / 2);
        }
        return sum;
    }

    private List<Constant> simulated(double[] grid) {
        double[][] centres = centres(grid);
        WidthEstimate[] estimates = new WidthEstimate[grid.length];
        for (int j = 0; j < grid.length; j++) {
            estimates[j] = new WidthEstimate(centres[j], reach(centres[j]));
        }
        visit(grid, samples, (j, value, g, v) -> estimates[j].add(value - grid[j] * most, g, v));
        double risk = Constant.MONTE_CARLO_RISK / grid.length;
        return IntStream.range(0, grid.length)
                .mapToObj(j -> estimates[j].constant(name(j), risk, j == 0 ? maximizer.calls() : 0))
                .toList();
    }

    private double pilotWidth() {
        double[] sum = new double[1];
        visit(new double[1], pilots, (j, value, g, v) -> sum[0] += value);
        return sum[0] / pilots;
    }

    /** The mean maximiser at each k. */
    private double[][] centres(double[] grid) {
        double[][] centres = new double[grid.length][direction.length];
        visit(grid, pilots, (j, value, g, v) -> {
            for (int i = 0; i < v.length; i++) {
                centres[j][i] += v[i] / pilots;
            }
        });
        return centres;
    }

    /** A bound of ||v - m|| over v in C: ||v||^2 &lt;= &lt;u, v&gt;, so its square is at most max &lt;u - 2m, v&gt; + ||m||^2. */
    private double reach(double[] centre) {
        double[] pulled = region.upper();
        double square = 0;
        for (int i = 0; i < pulled.length; i++) {
            pulled[i] -= 2 * centre[i];
            square += centre[i] * centre[i];
        }
        double reached = square + maximizer.maximize(pulled, new double[pulled.length]);
        return Math.min(region.diameter(), Math.sqrt(Math.max(0, reached)));
    }

    private interface Visitor {
        void visit(int j, double value, double[] g, double[] v);
    }

    /** Draws g, and for each k of the grid gives the greatest &lt;k h + g, v&gt; and its v. */
    private void visit(double[] grid, int draws, Visitor visitor) {
        double[] g = new double[direction.length];
        double[] c = new double[direction.length];
        double[] v = new double[direction.length];
        for (int draw = 0; draw < draws; draw++) {
            StandardNormal.fill(normal, g);
            for (int step = 0; step < grid.length; step++) {
                // up and down in turn: neighbouring programs share most of their basis
                int j = draw % 2 == 0 ? step : grid.length - 1 - step;
                for (int i = 0; i < c.length; i++) {
                    c[i] = grid[j] * direction[i] + g[i];
                }
                visitor.visit(j, maximizer.maximize(c, v), g, v);
            }
        }
    }
}
