package io.github.subtail.ascent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.random.GoodnessOfFit;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.region.Projector;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final int TRIALS = 20_000;
    private static final double[] UPPER = {1, 1, 9};

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

    private static int cell(double x, double[] edges) {
        return (int) Arrays.stream(edges).filter(edge -> x > edge).count();
    }

    private static double below(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
