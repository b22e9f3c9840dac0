package io.github.subtail.bounds;

import static io.github.subtail.bounds.Section8.boosted;
import static io.github.subtail.bounds.Section8.five;
import static io.github.subtail.bounds.Section8.pga;
import static io.github.subtail.bounds.Section8.power;
import static io.github.subtail.bounds.Section8.twenty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.schedule.Schedule;
import org.junit.jupiter.api.Test;

/** Column "published" of table 8a of the specification, delta = 0.01, T = 1000, to half a digit. */
class PublishedTable8aTest {

    private static void prints(double printed, int digits, Bound bound, BoundInput input) {
        assertThat(bound.evaluate(input, 0.01).value())
                .as(bound.toString())
                .isCloseTo(printed, within(0.5001 * Math.pow(10, -digits)));
    }

    @Test
    void projectedAscent() {
        prints(1.05, 2, new PublishedTheorem1(), five(1, 0, pga(1000, power(2, 0, 0.5))));
        prints(-3.17, 2, new PublishedTheorem1(), twenty(2, 0, pga(1000, power(2, 0, 0.5))));
    }

    @Test
    void boostedAscent() {
        prints(-9.06, 2, new PublishedTheorem2(false), five(1, 0, boosted(1000, power(2, 0, 0.5))));
    }

    @Test
    void continuousGreedy() {
        prints(-1962, 0, new PublishedTheorem3(), five(1, 0, new StochasticContinuousGreedy(1000)));
        prints(3.41, 2, new PublishedTheorem4(), five(1, 0, greedy(0.5)));
        prints(-3.38, 2, new PublishedTheorem4(), five(4, 0, greedy(2.0 / 3)));
        prints(22.1, 1, new PublishedTheorem4(), twenty(2, 0, greedy(2.0 / 3)));
        prints(1.51, 2, new PublishedTheorem4(), twenty(10, 0, greedy(2.0 / 3)));
    }

    private static StochasticContinuousGreedy greedy(double alpha) {
        return new StochasticContinuousGreedy(1000, power(1, 0, alpha), Schedule.constant(1));
    }

    @Test
    void continuousGreedyPlusPlus() {
        var algorithm = new StochasticContinuousGreedyPlusPlus(1000, 1000, Schedule.constant(100), Difference.SAMPLED);
        prints(4.08, 2, PublishedTheorem5.main(), five(1, 0.25, algorithm));
        prints(-0.38, 2, PublishedTheorem5.appendix(), five(1, 0.25, algorithm));
        prints(-0.38, 2, PublishedTheorem5.corollary(), five(1, 0.25, algorithm));
        prints(28.36, 2, PublishedTheorem5.main(), twenty(10, 2.5, algorithm));
        prints(-0.09, 2, PublishedTheorem5.appendix(), twenty(10, 2.5, algorithm));
    }

    @Test
    void corollaryOneSpeaksOfOneConfidence() {
        BoundInput input = five(1, 0, pga(16, power(2, 0, 0.5)));
        assertThat(new PublishedCorollary1()
                        .applicability(input, 2 * Math.exp(-4) * 0.999)
                        .applicable())
                .isFalse();
        double delta = 2 * Math.exp(-4) * 1.001;
        assertThat(new PublishedCorollary1().evaluate(input, delta).value())
                .isEqualTo(new PublishedTheorem1().evaluate(input, Math.exp(-4)).value(), within(1e-12));
    }

    @Test
    void anotherScheduleIsNotApplicable() {
        BoundInput tuned = five(1, 0, pga(100, Schedule.constant(0.1)));
        assertThat(new PublishedTheorem1().applicability(tuned, 0.1).reason())
                .contains("is about the schedule 2/sqrt(t)");
        assertThatThrownBy(() -> new PublishedTheorem1().evaluate(tuned, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("thm1/published/as-printed does not apply");
        assertThatThrownBy(() -> new PublishedTheorem1().applicability(tuned, 1))
                .hasMessage("delta must be in (0, 1): was 1.0");
    }
}
