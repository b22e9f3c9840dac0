package io.github.subtail.ascent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.random.GoodnessOfFit;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.random.StandardNormal;
import io.github.subtail.region.Box;
import io.github.subtail.region.Projector;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final int TRIALS = 20_000;
    private static final double[] UPPER = {1, 1, 9};
    private static final RandomStreams STREAMS = NoisyQuadratic.trial(3);
    private static final Box BOX = new Box(new double[] {0.5, 0.5, 0.5, 0.5});

    private final Projector boxProjector = BOX.projector();

    /**
     * Projected onto a box, N(0, 1) has an atom at each end and its own law between them; coordinates are independent: 16
     * cells of two of them. A fresh seed would fail a comparison with probability 1e-9.
     */
    @Test
    void theGaussianStartIsAProjectedNormalDrawInEveryTrial() {
        Projector projector = new Box(UPPER).projector();
        double[][] starts = new double[UPPER.length][TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] x = Start.gaussian().point(UPPER.length, new RandomStreams(5, trial), projector);
            for (int i = 0; i < x.length; i++) {
                starts[i][trial] = x[i];
            }
        }
        for (int i = 0; i < UPPER.length; i++) {
            double upper = UPPER[i];
            assertThat(GoodnessOfFit.kolmogorovSmirnov(starts[i], x -> x < 0 ? 0 : x >= upper ? 1 : below(x)))
                    .as("coordinate %d", i)
                    .isGreaterThan(GoodnessOfFit.LEAST);
        }
        double[] edges = {0, 0.5, 1 - 1e-15};
        long[] cells = new long[16];
        for (int trial = 0; trial < TRIALS; trial++) {
            cells[4 * cell(starts[0][trial], edges) + cell(starts[1][trial], edges)]++;
        }
        double[] one = {0.5, below(0.5) - 0.5, below(1) - below(0.5), 1 - below(1)};
        double[] both = new double[16];
        Arrays.setAll(both, k -> one[k / 4] * one[k % 4]);
        assertThat(GoodnessOfFit.chiSquare(both, cells)).isGreaterThan(GoodnessOfFit.LEAST);
    }

    @Test
    void theGaussianStartIsAProjectedDrawOfTheStreamForStarts() {
        double[] expected = new double[4];
        StandardNormal.fill(STREAMS.stream(Purpose.START), expected);
        for (int i = 0; i < 4; i++) {
            expected[i] = Math.min(Math.max(expected[i], 0), 0.5);
        }
        assertThat(Start.gaussian().point(4, STREAMS, boxProjector)).containsExactly(expected);
        assertThat(expected).isNotEqualTo(Start.gaussian().point(4, NoisyQuadratic.trial(4), boxProjector));
    }

    @Test
    void aGivenStartIsCopiedAndProjected() {
        double[] given = {-1, 0.25, 7, 0};
        Start start = Start.at(given);
        given[1] = 9;
        assertThat(start.point(4, STREAMS, boxProjector)).containsExactly(0, 0.25, 0.5, 0);
    }

    @Test
    void onlyTheOriginCostsNoProjection() {
        Problem problem = new Problem("noisy", new NoisyQuadratic(4).withNoise(1), BOX);
        assertThat(projections(Start.gaussian(), problem)).isEqualTo(4);
        assertThat(projections(Start.at(1, 1, 1, 1), problem)).isEqualTo(4);
        assertThat(projections(Start.zero(), problem)).isEqualTo(3);
        assertThat(Start.zero().point(4, STREAMS, boxProjector)).containsExactly(0, 0, 0, 0);
    }

    private static int cell(double x, double[] edges) {
        return (int) Arrays.stream(edges).filter(edge -> x > edge).count();
    }

    private static double below(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }

    private static long projections(Start start, Problem problem) {
        return new ProjectedGradientAscent(3, Schedule.constant(0.1), start, Schedule.constant(1))
                .run(problem, STREAMS)
                .projections();
    }
}
