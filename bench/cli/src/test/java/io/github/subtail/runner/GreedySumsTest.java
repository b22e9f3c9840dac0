package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import io.github.subtail.store.CertificateSum;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreedySumsTest {

    private static final int T = 9;
    private static final double[] UPPER = {1, 2};
    private static final StochasticContinuousGreedy SCG = new StochasticContinuousGreedy(T);

    private static Problem problem(double sigma) {
        return new Problem("p", new NoisyQuadratic(2).withNoise(sigma), new Box(UPPER));
    }

    /** Runs with the sums and keeps what passed by. */
    private static final class Tape implements IterationListener {
        private final GreedySums sums;
        private final List<double[]> gradients = new ArrayList<>();
        private final List<double[]> vertices = new ArrayList<>();

        Tape(double sigma, int trial) {
            RandomStreams streams = new RandomStreams(3, trial);
            sums = new GreedySums(problem(sigma), SCG, streams);
            double[] x = SCG.run(problem(sigma), streams, this).x();
            gradients.add(new double[2]);
            problem(sigma).objective().exact().valueAndGradient(x, gradients.get(T));
        }

        @Override
        public void onStep(int t, double[] x, double[] gradient, double[] direction) {
            gradients.add(gradient.clone());
            vertices.add(direction.clone());
            sums.onStep(t, x, gradient, direction);
        }

        @Override
        public void onOutput(int t, double[] x, long oracleCalls) {
            sums.onOutput(t, x, oracleCalls);
        }

        double sum(String name) {
            return sums.sums().stream()
                    .filter(s -> s.name().equals(name))
                    .mapToDouble(CertificateSum::value)
                    .findFirst()
                    .orElseThrow();
        }

        /** The sum with weights r^-(T+2-t)/T, t = 2..T+1, the maximum over the box coordinate by coordinate. */
        double expected(double ratio) {
            double best = 0;
            double inner = 0;
            for (int i = 0; i < 2; i++) {
                double total = 0;
                for (int t = 2; t <= T + 1; t++) {
                    double weight = Math.pow(ratio, -(T + 2 - t)) / T;
                    total += weight * gradients.get(t - 1)[i];
                    inner += weight * gradients.get(t - 1)[i] * vertices.get(t - 2)[i];
                }
                best += UPPER[i] * Math.max(0, total);
            }
            return best - inner;
        }

        double value() {
            double inner = 0;
            for (int t = 2; t <= T + 1; t++) {
                for (int i = 0; i < 2; i++) {
                    inner += gradients.get(t - 1)[i] * vertices.get(t - 2)[i];
                }
            }
            return inner;
        }
    }

    @Test
    void withoutNoiseTheyAreTheSumsOfTheGradients() {
        Tape tape = new Tape(0, 0);
        assertThat(tape.sums.sums()).extracting(CertificateSum::t).containsOnly(T);
        assertThat(tape.sum("value_sum")).isCloseTo(tape.value(), within(1e-12));
        assertThat(tape.sum("scg_posterior_sum")).isCloseTo(tape.expected(1 + 1.0 / T), within(1e-12));
        assertThat(tape.sum("scg_uniform_sum")).isCloseTo(tape.expected(1), within(1e-12));
    }

    /** 2,000 differences of variance 2 sigma^2, v_T = (1, 2) always: the mean is off by 5 deviations once in 3.5 million. */
    @Test
    void theGradientAtTheEndIsAFreshOneAndUnbiased() {
        double sigma = 0.1;
        int runs = 2_000;
        double total = 0;
        double square = 0;
        for (int trial = 0; trial < runs; trial++) {
            Tape tape = new Tape(sigma, trial);
            assertThat(tape.vertices.get(T - 1)).containsExactly(UPPER);
            double difference = tape.sum("value_sum") - tape.value();
            total += difference / runs;
            square += difference * difference / runs;
        }
        double variance = sigma * sigma * 5;
        assertThat(total).isCloseTo(0, within(5 * Math.sqrt(variance / runs)));
        assertThat(square).isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / runs)));
    }

    @Test
    void watchingChangesNothing() {
        RandomStreams streams = new RandomStreams(3, 1);
        GreedySums sums = new GreedySums(problem(1), SCG, streams);
        assertThat(SCG.run(problem(1), streams, sums).x())
                .isEqualTo(SCG.run(problem(1), streams).x());
    }
}
