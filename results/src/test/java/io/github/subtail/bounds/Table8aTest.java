package io.github.subtail.bounds;

import static io.github.subtail.bounds.Section8.FIVE;
import static io.github.subtail.bounds.Section8.TWENTY;
import static io.github.subtail.bounds.Section8.boosted;
import static io.github.subtail.bounds.Section8.five;
import static io.github.subtail.bounds.Section8.gaussian;
import static io.github.subtail.bounds.Section8.pga;
import static io.github.subtail.bounds.Section8.power;
import static io.github.subtail.bounds.Section8.tuned;
import static io.github.subtail.bounds.Section8.tunedBoosted;
import static io.github.subtail.bounds.Section8.twenty;
import static io.github.subtail.bounds.Section8.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** Columns "corrected" and "sharpened" of table 8a of the specification, delta = 0.01, T = 1000. */
class Table8aTest {

    /** A number without minimisation: half a digit of what is printed. */
    private static void fixed(double printed, int digits, Bound bound, BoundInput input) {
        assertThat(bound.evaluate(input, 0.01).value())
                .as(bound.toString())
                .isCloseTo(printed, within(0.5001 * Math.pow(10, -digits)));
    }

    /** A minimised number: not worse than printed, and hardly better. */
    private static void minimised(double printed, Bound bound, BoundInput input) {
        assertThat(bound.evaluate(input, 0.01).value()).as(bound.toString()).isBetween(printed - 0.005, printed + 0.02);
    }

    @Test
    void projectedAscentOnFive() {
        BoundInput theorem = five(1, 0, pga(1000, power(2, 0, 0.5)));
        fixed(-0.69, 2, new CorrectedTheorem1(), theorem);
        minimised(1.79, new SharpenedTheorem1(SharpenedTheorem1.Row.SG), theorem);
        BoundInput tuned = five(1, 0, tuned(FIVE, 1, 1000));
        fixed(2.33, 2, new CorrectedTheorem1(), tuned);
        minimised(2.89, new SharpenedTheorem1(SharpenedTheorem1.Row.SG), tuned);
        BoundInput loud = five(4, 0, tuned(FIVE, 4, 1000));
        fixed(0.16, 2, new CorrectedTheorem1(), loud);
        minimised(2.41, new SharpenedTheorem1(SharpenedTheorem1.Row.SG), loud);
    }

    @Test
    void boostedAscentOnFive() {
        BoundInput theorem = five(1, 0, boosted(1000, power(2, 0, 0.5)));
        fixed(0.20, 2, new CorrectedTheorem2(), theorem);
        minimised(2.57, new SharpenedTheorem2(SharpenedTheorem2.Row.SG), theorem);
        BoundInput tuned = five(1, 0, tunedBoosted(FIVE, 1, 1000));
        fixed(2.45, 2, new CorrectedTheorem2(), tuned);
        minimised(3.36, new SharpenedTheorem2(SharpenedTheorem2.Row.SG), tuned);
        BoundInput loud = five(4, 0, tunedBoosted(FIVE, 4, 1000));
        fixed(-0.30, 2, new CorrectedTheorem2(), loud);
        minimised(2.91, new SharpenedTheorem2(SharpenedTheorem2.Row.SG), loud);
    }

    @Test
    void boostedAscentOnTwenty() {
        BoundInput quiet = twenty(2, 0, tunedBoosted(TWENTY, 2, 1000));
        fixed(18.83, 2, new CorrectedTheorem2(), quiet);
        minimised(23.91, new SharpenedTheorem2(SharpenedTheorem2.Row.SG), quiet);
        BoundInput loud = twenty(10, 0, tunedBoosted(TWENTY, 10, 1000));
        fixed(-1.90, 2, new CorrectedTheorem2(), loud);
        minimised(21.92, new SharpenedTheorem2(SharpenedTheorem2.Row.SG), loud);
    }

    @Test
    void ascentOnTwenty() {
        BoundInput theorem = twenty(2, 0, pga(1000, power(2, 0, 0.5)));
        fixed(-83.9, 1, new CorrectedTheorem1(), theorem);
        fixed(-30.3, 1, new SharpenedTheorem1(SharpenedTheorem1.Row.SG), theorem);
        BoundInput quiet = twenty(2, 0, tuned(TWENTY, 2, 1000));
        fixed(16.67, 2, new CorrectedTheorem1(), quiet);
        minimised(20.10, new SharpenedTheorem1(SharpenedTheorem1.Row.SG), quiet);
        BoundInput loud = twenty(10, 0, tuned(TWENTY, 10, 1000));
        fixed(0.28, 2, new CorrectedTheorem1(), loud);
        minimised(17.92, new SharpenedTheorem1(SharpenedTheorem1.Row.SG), loud);
    }

    @Test
    void continuousGreedyOnFive() {
        BoundInput third = five(1, 0, new StochasticContinuousGreedy(1000));
        fixed(-42.6, 1, new CorrectedTheorem3(true), third);
        fixed(-2.58, 2, new CorrectedTheorem3(false), third);
        fixed(2.66, 2, new CorrectedTheorem4(false), third);
        minimised(3.26, new SharpenedTheorem4(SharpenedTheorem4.Row.SG3), third);
        fixed(3.56, 2, new SharpenedTheorem4(SharpenedTheorem4.Row.GI), third);
        BoundInput half = five(1, 0, greedy(0.5));
        fixed(2.83, 2, new CorrectedTheorem4(false), half);
        minimised(3.32, new SharpenedTheorem4(SharpenedTheorem4.Row.SG3), half);
        fixed(3.56, 2, new SharpenedTheorem4(SharpenedTheorem4.Row.GI), half);
        BoundInput loud = five(4, 0, greedy(2.0 / 3));
        fixed(0.92, 2, new CorrectedTheorem4(false), loud);
        minimised(1.97, new SharpenedTheorem4(SharpenedTheorem4.Row.SG3), loud);
        fixed(2.52, 2, new SharpenedTheorem4(SharpenedTheorem4.Row.GI), loud);
    }

    @Test
    void continuousGreedyOnTwenty() {
        BoundInput quiet = twenty(2, 0, greedy(2.0 / 3));
        assertThat(lagOverDiameter(quiet)).isCloseTo(23.2, within(0.05));
        minimised(25.48, new SharpenedTheorem4(SharpenedTheorem4.Row.SG3), quiet);
        fixed(26.32, 2, new SharpenedTheorem4(SharpenedTheorem4.Row.GI), quiet);
        BoundInput loud = twenty(10, 0, greedy(2.0 / 3));
        assertThat(lagOverDiameter(loud)).isCloseTo(12.4, within(0.05));
        minimised(17.46, new SharpenedTheorem4(SharpenedTheorem4.Row.SG3), loud);
        fixed(21.67, 2, new SharpenedTheorem4(SharpenedTheorem4.Row.GI), loud);
    }

    /**
     * The table's 23.2 and 12.4 bound the lag by L R D, as for weak objectives; the statement above it puts L R^2, which
     * is R/D of that and gives 23.94 and 13.15. On n = 5, D = R, and both give what is printed.
     */
    private static double lagOverDiameter(BoundInput input) {
        BoundTerms terms = new CorrectedTheorem4(false).evaluate(input, 0.01);
        double ratio = input.problem().diameter() / input.problem().radius();
        return terms.value() + terms.lag() * (ratio - 1);
    }

    private static StochasticContinuousGreedy greedy(double alpha) {
        return new StochasticContinuousGreedy(1000, power(1, 0, alpha), Schedule.constant(1));
    }

    @Test
    void continuousGreedyPlusPlus() {
        var algorithm = new StochasticContinuousGreedyPlusPlus(1000, 1000, Schedule.constant(100), Difference.SAMPLED);
        BoundInput small = with(gaussian(1, 5, 0.25), five(1, 0.25, algorithm));
        fixed(3.08, 2, new CorrectedTheorem5(false), small);
        fixed(3.90, 2, new SharpenedTheorem5(SharpenedTheorem5.Row.SG), small);
        BoundInput large = with(gaussian(10, 20, 2.5), twenty(10, 2.5, algorithm));
        fixed(0.08, 2, new CorrectedTheorem5(false), large);
        fixed(24.97, 2, new SharpenedTheorem5(SharpenedTheorem5.Row.SG), large);
    }
}
