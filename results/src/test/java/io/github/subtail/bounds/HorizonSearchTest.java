package io.github.subtail.bounds;

import static io.github.subtail.bounds.Section8.FIVE;
import static io.github.subtail.bounds.Section8.OPT_FIVE;
import static io.github.subtail.bounds.Section8.clipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.Schedule;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class HorizonSearchTest {

    private static final double DELTA = 0.01;

    private static IntFunction<BoundInput> five(IntFunction<Algorithm> algorithms) {
        return t -> BoundInput.known(FIVE, clipped(1, 5, 0), algorithms.apply(t), t, OPT_FIVE);
    }

    private static HorizonSearch.Result search(Bound bound, double share, IntFunction<BoundInput> inputs) {
        return new HorizonSearch(bound, DELTA, share * OPT_FIVE).smallest(inputs);
    }

    @Test
    void findsTheFirstHorizonThatReaches() {
        Bound width = new SharpenedTheorem4(SharpenedTheorem4.Row.GI);
        IntFunction<BoundInput> inputs = five(StochasticContinuousGreedy::new);
        int found = search(width, 0.5, inputs).horizon().orElseThrow();
        assertThat(width.evaluate(inputs.apply(found), DELTA).value()).isGreaterThanOrEqualTo(0.5 * OPT_FIVE);
        assertThat(width.evaluate(inputs.apply(found - 1), DELTA).value()).isLessThan(0.5 * OPT_FIVE);
        assertThat(found).isBetween(100, 1000);
    }

    @Test
    void reachesFarWhereSumsHaveAClosedForm() {
        Bound ascent = new SharpenedTheorem1(SharpenedTheorem1.Row.SG);
        IntFunction<BoundInput> inputs = five(ProjectedGradientAscent::new);
        int found = search(ascent, 0.4997, inputs).horizon().orElseThrow();
        assertThat(found).isGreaterThan(10_000_000);
        assertThat(ascent.evaluate(inputs.apply(found - 1), DELTA).value()).isLessThan(0.4997 * OPT_FIVE);
        Bound plus = new SharpenedTheorem5(SharpenedTheorem5.Row.SG);
        IntFunction<BoundInput> batches = five(t -> new StochasticContinuousGreedyPlusPlus(t, Difference.EXACT));
        assertThat(search(plus, 0.632, batches).horizon().orElseThrow()).isGreaterThan(10_000);
    }

    @Test
    void saysWhyThereIsNone() {
        Bound ascent = new SharpenedTheorem1(SharpenedTheorem1.Row.SG);
        assertThat(search(ascent, 0.6, five(ProjectedGradientAscent::new)).reason())
                .startsWith("ends at 3.2286");
        assertThat(search(ascent, 0.6, five(StochasticContinuousGreedy::new)).reason())
                .isEqualTo("is not about scg");
        Bound vast = new PublishedTheorem3();
        assertThat(search(vast, 0.5, five(StochasticContinuousGreedy::new)).reason())
                .isEqualTo("not reached by T = 1000000000");
        IntFunction<Algorithm> uneven = t -> new ProjectedGradientAscent(
                t,
                s -> s % 2 == 0 ? 1e-9 : 1e-8,
                Section8.pga(1, Schedule.constant(1)).start(),
                Schedule.constant(1));
        assertThat(new SharpenedTheorem1(SharpenedTheorem1.Row.B1)
                        .applicability(five(uneven).apply(Nodes.LONGEST + 1), DELTA)
                        .reason())
                .contains("is summed term by term for this schedule, up to T = 4194304");
    }

    /** The same sum over fewer points and term by term, for a schedule that hides its form. */
    @Test
    void fewerPointsGiveTheSameSum() {
        ProjectedGradientAscent known = new ProjectedGradientAscent(50_000);
        ProjectedGradientAscent hidden =
                new ProjectedGradientAscent(50_000, t -> 2 / Math.sqrt(t), known.start(), known.batch());
        for (Bound bound : SharpenedTheorem1.rows()) {
            BoundTerms fast = bound.evaluate(five(t -> known).apply(50_000), DELTA);
            BoundTerms slow = bound.evaluate(five(t -> hidden).apply(50_000), DELTA);
            assertThat(fast.value()).as("%s", bound).isCloseTo(slow.value(), within(1e-8));
        }
        Schedule plain = Schedule.constant(7);
        var fast = new StochasticContinuousGreedyPlusPlus(50_000, 100, plain, Difference.EXACT);
        var slow = new StochasticContinuousGreedyPlusPlus(50_000, 100, t -> 7, Difference.EXACT);
        Bound bound = new SharpenedTheorem5(SharpenedTheorem5.Row.V);
        assertThat(bound.evaluate(five(t -> fast).apply(50_000), DELTA).value())
                .isCloseTo(bound.evaluate(five(t -> slow).apply(50_000), DELTA).value(), within(1e-8));
    }
}
