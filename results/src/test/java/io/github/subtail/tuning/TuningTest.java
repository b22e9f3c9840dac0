package io.github.subtail.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants of the size of the study's quadratic program, n = 100, whose optimum is 10,740. */
class TuningTest {

    private static final OptimumBracket BRACKET = new OptimumBracket(10738, "a run", 10743, "U4");
    private static final ProblemConstants PROBLEM = constants(
            "n",
            100,
            "F0",
            0,
            "grad0",
            50285,
            "D",
            1.55,
            "R",
            1.1,
            "L",
            5044,
            "G",
            50285,
            "G0",
            50285,
            "P0",
            10853,
            "K2",
            359,
            "omega",
            1654,
            "width",
            3.15,
            "c_A",
            0.0385,
            "c_B",
            0.0393,
            "om_c",
            827,
            "P_m",
            10600,
            "R_b",
            0.565,
            "D_b",
            1.233,
            "A0_pga_0",
            140,
            "A1_pga_0",
            0,
            "A0_pga_1",
            45,
            "A1_pga_1",
            0.02,
            "A0_boosted_0",
            90,
            "A1_boosted_0",
            0);

    private static ProblemConstants constants(Object... namesAndValues) {
        List<Constant> constants = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            double value = ((Number) namesAndValues[i + 1]).doubleValue();
            constants.add(Constant.of((String) namesAndValues[i], value, Provenance.UPPER, 0));
        }
        return new ProblemConstants(constants);
    }

    private static Tuning tuning(double sigma) {
        NoiseConstants noise = new NoiseConstants(
                EnumSet.of(NoiseModel.SG, NoiseModel.V, NoiseModel.I, NoiseModel.GI),
                Double.POSITIVE_INFINITY,
                sigma,
                10 * sigma,
                false,
                0);
        return new Tuning(PROBLEM, noise, BRACKET, 0.01);
    }

    private static ProjectedGradientAscent ascent(double step, Start start) {
        return new ProjectedGradientAscent(1000, Schedule.constant(step), start, Schedule.constant(1));
    }

    private static StochasticContinuousGreedy greedy(Schedule momentum) {
        return new StochasticContinuousGreedy(200, momentum, Schedule.constant(1));
    }

    /** The greatest bound on a grid 2% apart, which is finer than the search needs to be to beat it. */
    private static double bruteForce(Tuning tuning, DoubleFunction<Algorithm> algorithm, double from, double to) {
        double best = Double.NEGATIVE_INFINITY;
        for (double x = from; x < to; x *= 1.02) {
            best = Math.max(best, tuning.proved(algorithm.apply(x)));
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 50, 503, 5030, 1e6})
    void noStepHasAGreaterBound(double sigma) {
        Tuning tuning = tuning(sigma);
        for (Start start : List.of(Start.zero(), Start.gaussian())) {
            PowerSchedule step = tuning.step(ascent(1, start));
            double best = bruteForce(tuning, eta -> ascent(eta, start), 1e-12, 1);

            assertThat(step.power()).isZero();
            assertThat(tuning.proved(ascent(step.scale(), start))).isGreaterThanOrEqualTo(best - 1e-6 * Math.abs(best));
        }
    }

    @ParameterizedTest
    @CsvSource({"503, 1", "5030, 1", "503, 0.0393", "0, 0.0393"})
    void noStepOfBoostedAscentHasAGreaterBound(double sigma, double gamma) {
        Tuning tuning = tuning(sigma);
        DoubleFunction<Algorithm> boosted = eta -> new BoostedGradientAscent(ascent(eta, Start.zero()), gamma);
        PowerSchedule step = tuning.step(new BoostedGradientAscent(ascent(1, Start.zero()), gamma));
        double best = bruteForce(tuning, boosted, 1e-12, 1);

        assertThat(tuning.proved(boosted.apply(step.scale()))).isGreaterThanOrEqualTo(best - 1e-6 * Math.abs(best));
    }

    /** r1^2/(2 eta T) + eta n sigma^2/2 is least there; the other terms move the minimum by a few percent. */
    @Test
    void theStepIsCloseToItsClosedForm() {
        double first = 0.565 / (5030 * Math.sqrt(100 * 1000));
        double elsewhere = 1.233 / (5030 * Math.sqrt(100 * 1000));

        assertThat(tuning(5030).step(ascent(1, Start.zero())).scale()).isCloseTo(first, within(0.1 * first));
        assertThat(tuning(5030).step(ascent(1, Start.gaussian())).scale())
                .isCloseTo(elsewhere, within(0.1 * elsewhere));
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 503, 5030})
    void noMomentumHasAGreaterBound(double sigma) {
        Tuning tuning = tuning(sigma);
        PowerSchedule momentum = tuning.momentum(greedy(Schedule.constant(0.7)));
        double best = bruteForce(tuning, rho -> greedy(Schedule.constant(rho)), 1e-5, 1);
        double study = tuning.proved(new StochasticContinuousGreedy(200));

        assertThat(momentum.power()).isZero();
        assertThat(tuning.proved(greedy(momentum)))
                .isGreaterThanOrEqualTo(best - 1e-6 * best)
                .isGreaterThan(study);
    }

    @Test
    void withoutNoiseNoGradientIsAveraged() {
        assertThat(tuning(0).momentum(greedy(Schedule.constant(0.1)))).isEqualTo(new PowerSchedule(1, 0, 0));
    }

    @Test
    void whatTheAlgorithmCameWithDoesNotMatter() {
        Tuning tuning = tuning(503);

        assertThat(tuning.step(ascent(3e-9, Start.zero()))).isEqualTo(tuning.step(ascent(7, Start.zero())));
        assertThat(tuning.momentum(greedy(Schedule.constant(0.01))))
                .isEqualTo(tuning.momentum(greedy(new PowerSchedule(1, 0, 0.5))));
    }

    @Test
    void numbersHaveFourDigits() {
        double step = tuning(503).step(ascent(1, Start.zero())).scale();
        double momentum = tuning(503).momentum(greedy(Schedule.constant(1))).scale();

        assertThat(BigDecimal.valueOf(step).precision()).isLessThanOrEqualTo(4);
        assertThat(BigDecimal.valueOf(momentum).precision()).isLessThanOrEqualTo(4);
    }

    @Test
    void aProblemThatNoBoundIsAboutIsRefused() {
        NoiseConstants heavy = new NoiseConstants(
                EnumSet.of(NoiseModel.V), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 7, true, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tuning(PROBLEM, heavy, BRACKET, 0.01).step(ascent(1, Start.zero())))
                .withMessage("no bound applies whose greatest value could be looked for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tuning(PROBLEM, heavy, BRACKET, 1))
                .withMessage("delta must be in (0, 1): was 1.0");
    }
}
