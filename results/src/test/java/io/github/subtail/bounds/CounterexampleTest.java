package io.github.subtail.bounds;

import static io.github.subtail.bounds.Section8.clipped;
import static io.github.subtail.bounds.Section8.constants;
import static io.github.subtail.bounds.Section8.pga;
import static io.github.subtail.bounds.Section8.power;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.schedule.Schedule;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The right-hand sides that the specification prints for the instances on which the published theorems fail. */
class CounterexampleTest {

    private static final NoiseConstants EXACT = new NoiseConstants(EnumSet.allOf(NoiseModel.class), 0, 0, 0, false, 0);

    private static void prints(double printed, int digits, double value) {
        assertThat(value).isCloseTo(printed, within(0.5001 * Math.pow(10, -digits)));
    }

    /** l = 20, theta = .6, w = 250, L = 37.5, T = 100, M = 0: the mean of F is w^2/(2L) = 833.3 in every run. */
    @Test
    void theoremOne() {
        double slope = Math.hypot(Math.hypot(250, 250), 150);
        ProblemConstants problem = constants(
                "n",
                3,
                "F0",
                0,
                "grad0",
                slope,
                "D",
                20 * Math.sqrt(2),
                "R",
                20,
                "L",
                37.5,
                "G",
                slope,
                "G0",
                slope,
                "P0",
                5000,
                "K2",
                37.5 * 400,
                "omega",
                37.5 * 20);
        BoundInput input = BoundInput.known(problem, EXACT, pga(100, power(2, 0, 0.5)), 100, 3266.7);
        double printed = new PublishedTheorem1().evaluate(input, 0.1).value();
        prints(1482.7, 1, printed);
        assertThat(printed).isGreaterThan(250 * 250 / (2 * 37.5));
        for (Bound bound : SharpenedTheorem1.rows()) {
            assertThat(bound.evaluate(input, 0.1).value()).isLessThan(250 * 250 / (2 * 37.5));
        }
    }

    private static BoundInput slowMomentum(int n, double curvature, double alpha, int horizon, double sigma) {
        double length = 1e-3;
        ProblemConstants problem = constants(
                "n",
                n,
                "F0",
                0,
                "grad0",
                curvature,
                "D",
                length * Math.sqrt(2),
                "R",
                length,
                "L",
                curvature,
                "G",
                curvature,
                "G0",
                curvature,
                "P0",
                curvature * length,
                "K2",
                curvature * length * length,
                "omega",
                curvature * length,
                "vertices",
                n + 1);
        double optimum = curvature * (length - length * length / 2);
        return BoundInput.known(
                problem,
                clipped(sigma, n, 0),
                new StochasticContinuousGreedy(horizon, power(1, 0, alpha), Schedule.constant(1)),
                horizon,
                optimum);
    }

    private static double share(BoundInput input, double delta) {
        return new PublishedTheorem4().evaluate(input, delta).value() / input.optimum();
    }

    /** A right-hand side above what any run reached. */
    @Test
    void theoremFour() {
        BoundInput first = slowMomentum(10, 0.5, 0.1, 4000, 1);
        prints(0.602, 3, share(first, 0.9));
        prints(0.554, 3, share(first, 0.5));
        prints(0.489, 3, share(first, 0.1));
        prints(0.430, 3, share(first, 0.01));
        BoundInput generous = slowMomentum(10, 0.5, 0.1, 20_000, 2 * Math.sqrt(10));
        prints(0.546, 3, share(generous, 0.9));
        prints(0.410, 3, share(generous, 0.5));
        BoundInput proof = slowMomentum(50, 0.04, 0.5, 400_000, 1);
        prints(0.560, 3, share(proof, 0.9));
        prints(0.446, 3, share(proof, 0.5));
        prints(0.293, 3, share(proof, 0.1));
        prints(0.152, 3, share(proof, 0.01));
        for (Bound bound : SharpenedTheorem4.rows()) {
            BoundEvaluation ours = BoundEvaluation.of(bound, first, 0.5);
            ours.terms()
                    .ifPresent(
                            terms -> assertThat(terms.value()).as("%s", bound).isLessThan(0.319 * first.optimum()));
        }
    }

    /** Every run ends at 1 - e^{-1/2} = .3935; L := 2 ||Hess|| with ||Hess|| <= 2T + sqrt T. */
    @Test
    void theoremFiveOfTheMainText() {
        prints(0.484, 3, mainText(6000, 0.5));
        prints(0.452, 3, mainText(20_000, 0.1));
    }

    private static double mainText(int horizon, double delta) {
        double hessian = 2.0 * horizon + Math.sqrt(horizon);
        double slope = Math.sqrt(horizon + 1.0);
        ProblemConstants problem = constants(
                "n",
                horizon + 1,
                "F0",
                0,
                "grad0",
                slope,
                "D",
                Math.sqrt(2),
                "R",
                1,
                "L",
                hessian,
                "Lbar",
                2 * hessian,
                "G",
                slope,
                "G0",
                slope,
                "P0",
                1,
                "K2",
                hessian,
                "omega",
                hessian);
        var algorithm = new StochasticContinuousGreedyPlusPlus(horizon, Difference.EXACT);
        BoundInput input = BoundInput.known(problem, EXACT, algorithm, horizon, 1 - 1e-6);
        double repaired = new CorrectedTheorem5(true).evaluate(input, delta).value();
        assertThat(repaired).isLessThan(-Math.expm1(-0.5));
        return PublishedTheorem5.main().evaluate(input, delta).value();
    }
}
