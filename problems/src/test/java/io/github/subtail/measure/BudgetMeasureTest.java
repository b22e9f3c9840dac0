package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.budget.Advertiser;
import io.github.subtail.budget.BipartiteGraph;
import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.EdgeFile;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.region.Region;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against {@code src/test/python/budget_measure_reference.py}, and against the inequalities that the constants stand for. */
class BudgetMeasureTest {

    private static final int POINTS = 2_000;
    private static final double ROUNDING = 1e-9;

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(BudgetMeasureTest.class.getResource(name).toURI());
    }

    private static Map<String, Double> expected() throws IOException, URISyntaxException {
        return Files.readAllLines(resource("budget_reference.txt")).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1])));
    }

    private static BudgetInstance instance(Advertiser... advertisers) throws IOException, URISyntaxException {
        BipartiteGraph graph = EdgeFile.read(resource("/io/github/subtail/budget/edges.tsv"));
        return new BudgetInstance(graph, InfluenceRule.REPEAT, 0.1, List.of(advertisers));
    }

    private static Advertiser advertiser(double weight, double budget) {
        return new Advertiser(weight, new Cap.Constant(2), OptionalDouble.of(budget));
    }

    private static ProblemConstants measure(BudgetInstance instance, double lower) {
        return new ProblemConstants(BudgetMeasure.of(instance.objective(), instance.region(), lower));
    }

    @Test
    void agreesWithTheReference() throws Exception {
        Map<String, Double> expected = expected();
        ProblemConstants found = measure(instance(advertiser(1, 4)), expected.get("optimum"));
        assertThat(found.require("row_most")).isCloseTo(expected.get("row_most"), within(1e-12));
        assertThat(found.require("c_B")).isEqualTo(-Math.expm1(-found.require("row_most")));
        isJustAbove(found.require("path_0"), expected.get("path_0"), 5e-3);
        isJustAbove(found.require("om_c"), expected.get("om_c"), 1e-2);
        assertThat(found.require("P_m")).isCloseTo(expected.get("P_m"), within(0.02 * expected.get("P_m")));
        int tenths = (int) Math.rint(10 * found.require("ray_c_32"));
        isJustAbove(found.require("ray_eps_32"), expected.get("ray_" + tenths), 2e-2);
    }

    /** The tolerance is what an early stop may cost. */
    private static void isJustAbove(double bound, double reference, double tolerance) {
        assertThat(bound).isBetween(reference * (1 - 1e-5), reference * (1 + tolerance));
    }

    @Test
    void boundsWhatTheyNameAtEveryPoint() throws Exception {
        BudgetInstance instance = instance(advertiser(1, 4), advertiser(0.25, 1.5));
        holds(instance.objective(), instance.region());
    }

    @Test
    void boundsWhatTheyNameOnABox() throws Exception {
        BudgetObjective objective = instance(advertiser(1, 4)).objective();
        double[] upper = new double[objective.dimension()];
        Arrays.fill(upper, 0.7);
        upper[2] = 0;
        holds(objective, new Box(upper));
    }

    private static void holds(BudgetObjective objective, Region region) {
        ProblemConstants found = new ProblemConstants(BudgetMeasure.of(objective, region, 9));
        RandomGenerator random = new RandomStreams(3, 0).stream(Purpose.ANALYSIS);
        CustomerRows rows = new CustomerRows(objective, new CountedMaximizer(region), region);
        int n = region.dimension();
        double[] zero = new double[n];
        double[] slope = new double[n];
        double[] centre = new double[n];
        objective.valueAndGradient(zero, slope);
        CountedMaximizer maximizer = new CountedMaximizer(region);
        SlopeMinimum minimum = new SlopeMinimum(objective, maximizer);
        for (int i = 0; i < n; i++) {
            centre[i] = (slope[i] + minimum.of(i)) / 2;
        }
        double[] z = new double[rows.count()];
        double[] gradient = new double[n];
        for (int k = 0; k < POINTS; k++) {
            double s = 1 - random.nextInt(4) / 4.0;
            double[] x = point(region, random);
            for (int i = 0; i < n; i++) {
                x[i] *= s;
            }
            double value = objective.valueAndGradient(x, gradient);
            int cell = (int) (32 * s);
            assertThat(value - CountedMaximizer.inner(gradient, x))
                    .isLessThanOrEqualTo(
                            found.require("ray_eps_" + cell) + found.require("ray_c_" + cell) * value + ROUNDING);
            double square = 0;
            for (int i = 0; i < n; i++) {
                square += (gradient[i] - centre[i]) * (gradient[i] - centre[i]);
            }
            assertThat(Math.sqrt(square)).isLessThanOrEqualTo(found.require("om_c") + ROUNDING);
            assertThat(CountedMaximizer.inner(centre, x)).isLessThanOrEqualTo(found.require("P_m") + ROUNDING);
            rows.times(x, z);
            for (int m = 0; m < 8; m++) {
                double multiple = found.require("path_mu_" + m);
                double path = 0;
                for (int row = 0; row < z.length; row++) {
                    assertThat(z[row]).isLessThanOrEqualTo(rows.most(row) + ROUNDING);
                    path += rows.weight(row) * (rows.most(row) - multiple) * -Math.expm1(-z[row]);
                }
                assertThat(path).isLessThanOrEqualTo(found.require("path_" + m) + ROUNDING);
            }
        }
    }

    /** A vertex, or a mean of two. */
    private static double[] point(Region region, RandomGenerator random) {
        double[] x = new double[region.dimension()];
        double[] vertex = new double[x.length];
        int vertices = 1 + random.nextInt(2);
        for (int v = 0; v < vertices; v++) {
            double[] direction = random.doubles(x.length, -0.3, 1).toArray();
            region.linearMaximizer().maximize(direction, vertex);
            for (int i = 0; i < x.length; i++) {
                x[i] += vertex[i] / vertices;
            }
        }
        return x;
    }

    @Test
    void countsLinearMaximisations() throws Exception {
        List<Constant> found = BudgetMeasure.of(
                instance(advertiser(1, 4)).objective(),
                instance(advertiser(1, 4)).region(),
                9);
        assertThat(found.stream().filter(c -> c.name().equals("row_most")).findFirst())
                .hasValueSatisfying(c -> assertThat(c.linearMaximizations()).isEqualTo(12));
        assertThat(found.stream().filter(c -> c.name().equals("om_c")).findFirst())
                .hasValueSatisfying(c -> assertThat(c.linearMaximizations()).isEqualTo(7 * 60));
    }

    @Test
    void refusesAnotherDimension() throws Exception {
        BudgetInstance instance = instance(advertiser(1, 4));
        assertThatThrownBy(() -> BudgetMeasure.of(instance.objective(), new Box(new double[] {1}), 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 and 1");
    }
}
