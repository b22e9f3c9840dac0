package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.objective.Objective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against {@code src/test/python/upper_reference.py}, and against runs on an instance whose optimum is known. */
class ObservedUpperTest {

    private static final NqpInstance TWENTY = PrintedInstances.twenty();
    private static final int N = 20;

    /** t samples at iteration t. */
    private static final Schedule GROWING = t -> t;

    private static Constant known(String name, double value) {
        return Constant.of(name, value, Provenance.UPPER, 0);
    }

    /** A case of the reference: the constants, and which of them are known by what name. */
    private static ProblemConstants constants(String name, double[] numbers) {
        List<Constant> constants = new ArrayList<>(List.of(known("F0", 0)));
        boolean unknown = name.equals("unknown");
        constants.add(known("D", unknown ? numbers[2] : 3.5));
        constants.add(known("R", unknown ? numbers[3] : 2.5));
        if (!unknown) {
            constants.add(known("c_A", 0.6));
            constants.add(known("c_B", numbers[1]));
            constants.add(known("D_cell", 3));
            constants.add(known("D_b", numbers[2]));
            constants.add(known("R_cell", numbers[3]));
            constants.add(known("R_b", 2));
        }
        if (name.equals("concave")) {
            constants.add(known("concave", 1));
        }
        return new ProblemConstants(constants);
    }

    private static ObservedUpper made(Objective objective) {
        ObservedUpper upper = new ObservedUpper(objective, TWENTY.region(), GROWING, 3, 9);
        for (int t = 1; t <= 12; t++) {
            double[] x = new double[N];
            double[] g = new double[N];
            for (int i = 0; i < N; i++) {
                x[i] = (1 + Math.sin(t * (i + 1.0))) / 10;
            }
            objective.valueAndGradient(x, g);
            for (int i = 0; i < N; i++) {
                g[i] += Math.cos(t + 3.0 * i);
            }
            upper.onStep(t, x, g, new double[0]);
        }
        return upper;
    }

    @Test
    void agreesWithTheReference() throws IOException {
        ObservedUpper upper = made(TWENTY.objective());
        int cases = 0;
        try (InputStream in = ObservedUpperTest.class.getResourceAsStream("upper_reference.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split(" ", -1);
                double[] numbers = new double[6];
                for (int i = 0; i < 6; i++) {
                    numbers[i] = Double.parseDouble(cells[i + 1]);
                }
                ProblemConstants constants = constants(cells[0], numbers);
                UpperCertificate.Upper pairs = upper.fromPairs(constants, 1.7, 0.05);
                assertThat(pairs.value()).as(line).isCloseTo(numbers[4], within(1e-9 * numbers[4]));
                assertThat(pairs.source()).isEqualTo("U5");
                UpperCertificate.Upper rays = upper.fromRays(constants, 1.7, 0.05);
                assertThat(rays.value()).as(line).isCloseTo(numbers[5], within(1e-9 * numbers[5]));
                assertThat(rays.source()).isEqualTo("U6");
                cases++;
            }
        }
        assertThat(cases).isEqualTo(3);
    }

    /** 200 runs at delta = 0.2: more than 72 failures have a probability below 1e-7. Without noise none may fail. */
    @Test
    void isAboveTheOptimumOfRuns() {
        double optimum = 44.911;
        ProblemConstants constants =
                ProblemMeasure.of(TWENTY.objective(), TWENTY.region()).constants(new RandomStreams(1, 0), 100);
        for (Constant constant : PlaceMeasure.of(TWENTY.objective(), TWENTY.region(), optimum - 0.01)) {
            constants = constants.with(constant);
        }
        int failures = 0;
        for (int trial = 0; trial < 200; trial++) {
            double sigma = trial == 0 ? 0 : 4;
            Problem problem = new Problem(
                    "n20", new NoisyObjective(TWENTY.objective(), GaussianNoise.absolute(sigma)), TWENTY.region());
            ProjectedGradientAscent pga =
                    new ProjectedGradientAscent(40, Schedule.constant(0.05), Start.zero(), Schedule.constant(1));
            ObservedUpper upper = new ObservedUpper(TWENTY.objective(), TWENTY.region(), Schedule.constant(1), 11, 40);
            pga.run(problem, new RandomStreams(5, trial), upper);
            double pairs = upper.fromPairs(constants, sigma, 0.2).value();
            double rays = upper.fromRays(constants, sigma, 0.2).value();
            assertThat(Math.min(pairs, rays)).isLessThan(2 * optimum);
            failures += Math.min(pairs, rays) < optimum ? 1 : 0;
            if (sigma == 0) {
                assertThat(failures).isZero();
            }
        }
        assertThat(failures).isLessThanOrEqualTo(72);
    }

    @Test
    void namesWhatIsOutOfRange() {
        Schedule one = Schedule.constant(1);
        assertThatThrownBy(() -> new ObservedUpper(TWENTY.objective(), TWENTY.region(), one, 5, 4))
                .hasMessage("iterations must be 1 <= first <= last: were 5 and 4");
        ObservedUpper early = new ObservedUpper(TWENTY.objective(), TWENTY.region(), one, 1, 2);
        ProblemConstants constants = constants("unknown", new double[] {1, 1, 1, 1});
        assertThatThrownBy(() -> early.fromRays(constants, 1, 0.5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("passed 0 of them");
        ObservedUpper upper = made(TWENTY.objective());
        assertThatThrownBy(() -> upper.fromRays(constants, -1, 0.5)).hasMessageContaining("sigma must be");
        assertThatThrownBy(() -> upper.fromPairs(constants, 1, 1)).hasMessageContaining("delta must be in (0, 1)");
    }
}
