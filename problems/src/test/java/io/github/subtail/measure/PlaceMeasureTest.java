package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.nqp.NqpJson;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.Region;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Against {@code src/test/python/place_reference.py}, and against the inequalities that the constants stand for. */
class PlaceMeasureTest {

    private static final NqpInstance INSTANCE = NqpJson.parse(resource("place.json"));
    private static final Map<String, Double> EXPECTED = expected();
    private static final double LOWER = EXPECTED.remove("lower");
    private static final TwiceDifferentiable OBJECTIVE = INSTANCE.objective();
    private static final Region REGION = INSTANCE.region();
    private static final List<Constant> MEASURED = PlaceMeasure.of(OBJECTIVE, REGION, LOWER);
    private static final ProblemConstants FOUND = new ProblemConstants(MEASURED);

    private static String resource(String name) {
        try (InputStream in = PlaceMeasureTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Double> expected() {
        Map<String, Double> values = new LinkedHashMap<>();
        resource("place_reference.txt")
                .lines()
                .map(l -> l.split(" "))
                .forEach(l -> values.put(l[0], Double.parseDouble(l[1])));
        return values;
    }

    @Test
    void everyNumberAgreesWithTheReference() {
        List<String> wrong = new ArrayList<>();
        EXPECTED.forEach((name, value) -> {
            if (!name.equals("P0") && !(Math.abs(FOUND.require(name) - value) <= 1e-9 * Math.max(1, Math.abs(value)))) {
                wrong.add(name + " must be " + value + ": was " + FOUND.require(name));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(MEASURED).hasSize(EXPECTED.size() - 1);
    }

    @Test
    void theyHoldAtRandomPoints() {
        double[] best = best();
        double reached = OBJECTIVE.value(best);
        assertThat(reached).isCloseTo(LOWER, within(1e-6));
        int n = REGION.dimension();
        RandomGenerator random = new RandomStreams(3, 0).stream(Purpose.INSTANCE);
        double[] gradient = new double[n];
        double[] ray = new double[n];
        double[] x = new double[n];
        for (int trial = 0; trial < 2000; trial++) {
            point(random, x);
            double s = random.nextDouble();
            double value = OBJECTIVE.valueAndGradient(x, gradient);
            double own = inner(gradient, x);
            double ahead = inner(gradient, best);
            assertThat(ahead - own).isGreaterThanOrEqualTo(reached - (1 + FOUND.require("c_A")) * value - 1e-9);
            assertThat(ahead).isGreaterThanOrEqualTo(reached - FOUND.require("c_B") * value - 1e-9);
            assertThat(RegionMeasure.norm(x)).isLessThanOrEqualTo(FOUND.require("R_cell"));
            double kappa = reached - value - (ahead - own);
            assertThat(kappa).isLessThanOrEqualTo(allowed("pga", reached - value) + 1e-9);
            // the mean gradient on the ray, divided by its mass, is the gradient at x/(e-1) of a quadratic
            multiple(1 / (Math.E - 1), x, ray);
            OBJECTIVE.valueAndGradient(ray, gradient);
            kappa = reached - value - (inner(gradient, best) - inner(gradient, x));
            assertThat(kappa).isLessThanOrEqualTo(allowed("boosted", reached - value) + 1e-9);
            multiple(s, x, ray);
            OBJECTIVE.valueAndGradient(ray, gradient);
            assertThat(inner(gradient, best)).isGreaterThanOrEqualTo(reached - defect(s) - 1e-9);
        }
        assertThat(RegionMeasure.norm(best)).isLessThanOrEqualTo(FOUND.require("R_b"));
        assertThat(FOUND.require("U4")).isGreaterThanOrEqualTo(reached);
    }

    private static double allowed(String method, double gap) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; FOUND.find("A0_" + method + "_" + k).isPresent(); k++) {
            least = Math.min(
                    least, FOUND.require("A0_" + method + "_" + k) + FOUND.require("A1_" + method + "_" + k) * gap);
        }
        return least;
    }

    private static double defect(double s) {
        int k = (int) Math.min(7, Math.floor(8 * s));
        double right = 8 * s - k;
        double chord = (1 - right) * FOUND.require("Delta_" + k) + right * FOUND.require("Delta_" + (k + 1));
        return Math.min(chord, s * FOUND.require("rb_max") - FOUND.require("q_l") / 2);
    }

    private static double[] best() {
        return OptimumSearch.bestPoint(
                OBJECTIVE, REGION, Smoothness.of(OBJECTIVE).value());
    }

    /** A point between two vertices, towards the optimum of a random linear function. */
    private static void point(RandomGenerator random, double[] x) {
        LinearMaximizer maximizer = REGION.linearMaximizer();
        double[] c = new double[x.length];
        double[] v = new double[x.length];
        double mix = random.nextDouble();
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < x.length; i++) {
                c[i] = random.nextDouble() - 0.2;
            }
            maximizer.maximize(c, side == 0 ? x : v);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = mix * x[i] + (1 - mix) * v[i];
        }
    }

    private static void multiple(double s, double[] x, double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = s * x[i];
        }
    }

    private static double inner(double[] a, double[] b) {
        return CountedMaximizer.inner(a, b);
    }

    @Test
    void aPolytopeWithNegativeEntriesKeepsItsOwnRadius() {
        Polytope mixed =
                new Polytope(new double[][] {{1, -1, 1, -1, 1, -1, 1, -1}}, new double[] {1}, INSTANCE.upper());
        ProblemConstants found = new ProblemConstants(PlaceMeasure.of(OBJECTIVE, mixed, 0));
        assertThat(found.require("R_cell")).isEqualTo(mixed.radius());
        assertThat(found.require("U4")).isGreaterThan(LOWER);
    }

    @Test
    void aLowerBoundThatIsNoneIsRefused() {
        for (double lower : new double[] {-1, 9, Double.NaN}) {
            assertThatThrownBy(() -> PlaceMeasure.of(OBJECTIVE, REGION, lower))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("lower bound of OPT must be between F(0) and F(0) + 8.87");
        }
    }
}
