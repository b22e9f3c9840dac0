package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.budget.BipartiteGraph;
import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.EdgeFile;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Region;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ProblemMeasureTest {

    private static final RandomStreams STREAMS = new RandomStreams(1, 0);

    private static ProblemConstants measure(NqpInstance instance, int samples) {
        return ProblemMeasure.of(instance.objective(), instance.region()).constants(STREAMS, samples);
    }

    private static void prints(double printed, int digits, double value) {
        assertThat(value).isCloseTo(printed, within(0.5001 * Math.pow(10, -digits)));
    }

    @Test
    void theBoxOfFiveAsPrinted() {
        ProblemConstants five = measure(PrintedInstances.five(), 100);
        prints(2.824, 3, five.smoothness());
        prints(6.052, 3, five.gradient());
        prints(2.236, 3, five.diameter());
        prints(2.236, 3, five.radius());
        prints(12.91, 2, five.secondOrder());
        prints(14.12, 2, five.require("K2_LR2"));
        prints(1.995, 3, five.width().orElseThrow());
        assertThat(five.vertices()).contains(32.0);
        for (String name : new String[] {"D", "R", "L", "width"}) {
            assertThat(five.find(name).orElseThrow().provenance()).as(name).isEqualTo(Provenance.EXACT);
        }
    }

    /**
     * Four million samples elsewhere gave a width of 6.0734 +- 0.0024 (three standard errors); the printed 6.08 is a
     * Monte Carlo value as well.
     */
    @Test
    void theBudgetOfTwentyAsPrinted() {
        ProblemConstants twenty = measure(PrintedInstances.twenty(), 40_000);
        prints(9.005, 3, twenty.smoothness());
        prints(40.01, 2, twenty.gradient());
        prints(3.162, 3, twenty.diameter());
        prints(2.236, 3, twenty.radius());
        prints(23.37, 2, twenty.secondOrder());
        prints(45.03, 2, twenty.require("K2_LR2"));
        Constant width = twenty.find("width").orElseThrow();
        assertThat(width.value()).isCloseTo(6.08, within(0.02));
        assertThat(6.0734).isBetween(width.intervalLower(), width.intervalUpper());
        assertThat(width.intervalUpper() - width.intervalLower()).isBetween(1e-4, 0.13);
        assertThat(twenty.vertices()).contains(21700.0);
    }

    @Test
    void theDiameterOfTheStudysPolytopeFallsFromTen() {
        NqpInstance study = NqpGenerator.study(100, 50, 100, 1);
        ProblemConstants constants = measure(study, 100);
        assertThat(constants.require("D_box")).isEqualTo(10);
        assertThat(constants.diameter()).isBetween(1.0, 2.5);
        assertThat(constants.secondOrder()).isLessThan(0.5 * constants.require("K2_LR2"));
        assertThat(constants.find("K2").orElseThrow().linearMaximizations()).isEqualTo(101);
    }

    @Test
    void noVertexBreaksThem() throws IOException, URISyntaxException {
        NqpInstance study = NqpGenerator.study(20, 7, 10, 3);
        check(study.objective(), study.region(), measure(study, 100));
        BudgetInstance budget = BudgetInstance.single(graph(), new Cap.Constant(1.5), OptionalDouble.of(2));
        TwiceDifferentiable objective = budget.objective();
        ProblemConstants constants =
                ProblemMeasure.of(objective, budget.region()).constants(STREAMS, 100);
        check(objective, budget.region(), constants);
    }

    private static BipartiteGraph graph() throws IOException, URISyntaxException {
        return EdgeFile.read(Path.of(ProblemMeasureTest.class
                .getResource("/io/github/subtail/budget/edges.tsv")
                .toURI()));
    }

    /** Random pairs of vertices, and gradients and Hessians between them, against every constant. */
    private static void check(TwiceDifferentiable objective, Region region, ProblemConstants constants) {
        int n = region.dimension();
        RandomGenerator random = STREAMS.stream(Purpose.INSTANCE);
        LinearMaximizer maximizer = region.linearMaximizer();
        double[] c = new double[n];
        double[] v = new double[n];
        double[] previous = new double[n];
        double[] zero = new double[n];
        double[] atZero = new double[n];
        double[] gradient = new double[n];
        double[] product = new double[n];
        objective.valueAndGradient(zero, atZero);
        double slack = 1 + 1e-12;
        for (int k = 0; k < 500; k++) {
            for (int i = 0; i < n; i++) {
                c[i] = random.nextGaussian();
            }
            maximizer.maximize(c, v);
            objective.valueAndGradient(v, gradient);
            objective.hessianProduct(random.nextBoolean() ? v : zero, v, product);
            assertThat(distance(v, previous)).isLessThanOrEqualTo(constants.diameter() * slack);
            assertThat(distance(v, zero)).isLessThanOrEqualTo(constants.radius() * slack);
            assertThat(distance(gradient, zero)).isLessThanOrEqualTo(constants.gradient() * slack);
            assertThat(distance(gradient, atZero)).isLessThanOrEqualTo(constants.gradientVariation() * slack);
            assertThat(distance(gradient, atZero))
                    .isLessThanOrEqualTo(constants.smoothness() * distance(v, zero) * slack);
            assertThat(inner(atZero, v)).isLessThanOrEqualTo(constants.linear() * slack);
            assertThat(-inner(product, v)).isLessThanOrEqualTo(constants.secondOrder() * slack);
            System.arraycopy(v, 0, previous, 0, n);
        }
    }

    private static double inner(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    @Test
    void aGivenSmoothnessIsLabelledSo() {
        TwiceDifferentiable objective = PrintedInstances.five().objective();
        Box box = new Box(new double[] {1, 1, 1, 1, 1});
        ProblemConstants constants = ProblemMeasure.given(objective, box, 3).constants(STREAMS, 100);
        assertThat(constants.find("L").orElseThrow().provenance()).isEqualTo(Provenance.GIVEN);
        assertThat(constants.secondOrder()).isCloseTo(15, within(1e-12));
        assertThat(constants.gradientVariation()).isCloseTo(3 * Math.sqrt(5), within(1e-12));
        assertThatThrownBy(() -> ProblemMeasure.given(objective, box, -1))
                .hasMessage("smoothness must be finite and >= 0: was -1.0");
        assertThatThrownBy(() -> ProblemMeasure.given(objective, new Box(new double[] {1}), 1))
                .hasMessageContaining("was 5 and 1");
    }
}
