package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.region.Box;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.Region;
import io.github.subtail.store.CertificateSum;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AscentSumsTest {

    private static final int N = 4;
    private static final int STEPS = 12;
    private static final int[] CHECKPOINTS = {1, 5, 12};
    private static final double[] UPPER = {1, 2, 0.5, 3};

    private final double[][] points = new double[STEPS][N];
    private final double[][] gradients = new double[STEPS][N];

    AscentSumsTest() {
        SplittableRandom random = new SplittableRandom(7);
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < N; i++) {
                points[t][i] = random.nextDouble();
                gradients[t][i] = random.nextDouble(-1, 2);
            }
        }
    }

    private List<CertificateSum> record(Region region) {
        AscentSums recorder = new AscentSums(region, CHECKPOINTS);
        double[] x = new double[N];
        double[] g = new double[N];
        for (int t = 1; t <= STEPS; t++) {
            // the arrays are views: the recorder must not keep them
            System.arraycopy(points[t - 1], 0, x, 0, N);
            System.arraycopy(gradients[t - 1], 0, g, 0, N);
            recorder.onStep(t, x, g, new double[0]);
        }
        return recorder.sums();
    }

    private double inner(int t) {
        double inner = 0;
        for (int s = 0; s < t; s++) {
            for (int i = 0; i < N; i++) {
                inner += gradients[s][i] * points[s][i];
            }
        }
        return inner;
    }

    private double sum(int t, int i) {
        double sum = 0;
        for (int s = 0; s < t; s++) {
            sum += gradients[s][i];
        }
        return sum;
    }

    @Test
    void onABoxTheBestFixedPointIsKnown() {
        List<CertificateSum> sums = record(new Box(UPPER));

        assertThat(sums).extracting(CertificateSum::t).containsExactly(1, 1, 5, 5, 12, 12);
        for (CertificateSum sum : sums) {
            double expected = inner(sum.t());
            if (sum.name().equals("reg_obs")) {
                expected = -expected;
                for (int i = 0; i < N; i++) {
                    expected += UPPER[i] * Math.max(0, sum(sum.t(), i));
                }
            }
            assertThat(sum.value()).as(sum.toString()).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void onASimplexTheBestFixedPointIsAVertex() {
        Polytope simplex = new Polytope(new double[][] {{1, 1, 1, 1}}, new double[] {1}, new double[] {1, 1, 1, 1});

        List<CertificateSum> regrets = record(simplex).stream()
                .filter(sum -> sum.name().equals("reg_obs"))
                .toList();
        assertThat(regrets).hasSize(3);
        for (CertificateSum sum : regrets) {
            double best = 0;
            for (int i = 0; i < N; i++) {
                best = Math.max(best, sum(sum.t(), i));
            }
            assertThat(sum.value()).isCloseTo(best - inner(sum.t()), within(1e-12));
        }
    }
}
