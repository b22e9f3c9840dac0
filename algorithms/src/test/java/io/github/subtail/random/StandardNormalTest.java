package io.github.subtail.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** Statistical tests: fixed seeds; a correct sampler with a fresh seed would fail each with probability below 1e-6. */
class StandardNormalTest {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double TAIL = 3.654152885361009;

    @Test
    void followsTheNormalLaw() {
        double[] sample = new double[200_000];
        StandardNormal.fill(generator(1), sample);
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(NORMAL, sample))
                .isGreaterThan(1e-6);
    }

    @Test
    void reachesTheTailAsOftenAsItShouldAndBeyondItsStart() {
        RandomGenerator generator = generator(2);
        int draws = 4_000_000;
        int left = 0;
        int right = 0;
        double excess = 0;
        for (int i = 0; i < draws; i++) {
            double z = StandardNormal.next(generator);
            if (Math.abs(z) > TAIL) {
                excess += Math.abs(z) - TAIL;
                left += z < 0 ? 1 : 0;
                right += z > 0 ? 1 : 0;
            }
        }
        double p = NORMAL.cumulativeProbability(-TAIL);
        double tolerance = 5 * Math.sqrt(draws * p);
        assertThat((double) left).isBetween(draws * p - tolerance, draws * p + tolerance);
        assertThat((double) right).isBetween(draws * p - tolerance, draws * p + tolerance);
        double mean = NORMAL.density(TAIL) / p - TAIL;
        assertThat(excess / (left + right)).isBetween(0.8 * mean, 1.2 * mean);
    }

    @Test
    void hasTheMomentsOfTheNormalAndNoMemory() {
        int draws = 2_000_000;
        double[] z = new double[draws];
        StandardNormal.fill(generator(3), z);
        double mean = 0;
        double variance = 0;
        double fourth = 0;
        double neighbours = 0;
        double previous = 0;
        for (double value : z) {
            mean += value / draws;
            variance += value * value / draws;
            fourth += value * value * value * value / draws;
            neighbours += value * previous / draws;
            previous = value;
        }
        double unit = 5 / Math.sqrt(draws);
        assertThat(mean).isBetween(-unit, unit);
        assertThat(variance).isBetween(1 - unit * Math.sqrt(2), 1 + unit * Math.sqrt(2));
        assertThat(fourth).isBetween(3 - unit * Math.sqrt(96), 3 + unit * Math.sqrt(96));
        assertThat(neighbours).isBetween(-unit, unit);
    }

    @Test
    void drawsTheSameBitsOnEveryJavaVersion() {
        RandomGenerator generator = generator(4);
        long hash = 0;
        for (int i = 0; i < 3_000_000; i++) {
            hash = 31 * hash + Double.doubleToLongBits(StandardNormal.next(generator));
        }
        assertThat(hash).isEqualTo(7993142474559283754L);
    }

    private static RandomGenerator generator(long seed) {
        return new RandomStreams(seed, 0).stream(Purpose.GRADIENT);
    }
}
