package io.github.subtail.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The edges of what bounds speak of, to the last bit. */
class ApplicabilityTest {

    private static final ProjectedGradientAscent ASCENT = new ProjectedGradientAscent(50);

    @Test
    void corollaryOneSpeaksOfItsDeltaAndLarger() {
        double printed = 2 * Math.exp(-Math.sqrt(50));
        applies(new PublishedCorollary1(), ASCENT, printed);
        refuses(new PublishedCorollary1(), ASCENT, Math.nextDown(printed), "speaks of delta = 2 exp(-sqrt T)");
        applies(new CorrectedCorollary1(), ASCENT, printed / 2);
        refuses(new CorrectedCorollary1(), ASCENT, Math.nextDown(printed / 2), "speaks of delta = exp(-sqrt T)");
    }

    @Test
    void theLeastHorizonIsInAndTheOneBelowIsOut() {
        List<Bound> theorem3 = BoundCatalogue.standard().of(Edition.CORRECTED).stream()
                .filter(bound -> bound.theorem() == TheoremId.THEOREM_3)
                .toList();
        assertThat(theorem3.stream().map(bound -> reason(bound, new StochasticContinuousGreedy(5), 0.1)))
                .contains("needs T >= 6: was 5");
        assertThat(theorem3.stream().map(bound -> reason(bound, new StochasticContinuousGreedy(6), 0.1)))
                .noneMatch(reason -> reason.startsWith("needs T"));
    }

    @Test
    void ascentIsJudgedByItsMeanAndGreedyByItsLastPoint() {
        Algorithm boosted = new BoostedGradientAscent(ASCENT, 1);
        for (Bound bound : BoundCatalogue.standard().bounds()) {
            boolean ascent = bound.concerns(ASCENT) || bound.concerns(boosted);
            assertThat(bound.statistic()).as("%s", bound).isEqualTo(ascent ? Statistic.RUNNING_MEAN : Statistic.VALUE);
        }
    }

    @Test
    void theLeastBatchIsTheLeastOfAllIterations() {
        assertThat(Batches.least(new PowerSchedule(10, 0, 1), 4)).isEqualTo(3);
        Schedule dip = t -> 3 + Math.abs(t - 4);
        assertThat(Batches.least(dip, 3)).isEqualTo(4);
        assertThat(Batches.least(dip, 4)).isEqualTo(3);
        assertThat(Batches.least(dip, 9)).isEqualTo(3);
        assertThat(Batches.least(t -> 7, 1)).isEqualTo(7);
    }

    @Test
    void anAnytimeInputMayEndAtAnyIterationOfTheRun() {
        BoundInput input = Section8.five(1, 0, ASCENT);
        assertThat(input.at(1).horizon()).isEqualTo(1);
        assertThat(input.at(50).horizon()).isEqualTo(50);
        assertThatThrownBy(() -> input.at(0)).hasMessage("horizon of pga must be between 1 and 50: was 0");
        assertThatThrownBy(() -> input.at(51)).hasMessage("horizon of pga must be between 1 and 50: was 51");
    }

    @Test
    void theOptimumIsANumber() {
        BoundInput input = Section8.five(1, 0, ASCENT);
        assertThatThrownBy(() -> BoundInput.known(input.problem(), input.noise(), ASCENT, 50, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OPT must be finite: was Infinity");
    }

    private static void applies(Bound bound, Algorithm algorithm, double delta) {
        assertThat(reason(bound, algorithm, delta)).as("%s at %s", bound, delta).isEmpty();
    }

    private static void refuses(Bound bound, Algorithm algorithm, double delta, String reason) {
        assertThat(reason(bound, algorithm, delta)).as("%s at %s", bound, delta).startsWith(reason);
    }

    private static String reason(Bound bound, Algorithm algorithm, double delta) {
        return bound.applicability(Section8.five(1, 0, algorithm), delta)
                .reason()
                .orElse("");
    }
}
