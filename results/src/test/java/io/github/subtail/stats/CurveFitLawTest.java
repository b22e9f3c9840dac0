package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fits of the study's eight panels: exact curves to 1e-6 and better, noisy ones within their own standard errors. */
class CurveFitLawTest {

    private static final int REPETITIONS = 2000;
    private static final double NOISE = 0.02;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261123L);

    private static double[] abscissae(FitAxis axis) {
        double[] s = new double[40];
        Arrays.setAll(s, i -> axis.abscissa(5 * (i + 1), 25L * (i + 1) * (i + 1)));
        return s;
    }

    @ParameterizedTest
    @EnumSource(FitAxis.class)
    void exactCurvesAreFound(FitAxis axis) {
        double[] s = abscissae(axis);
        for (PublishedFit panel : PublishedFit.all()) {
            for (String statistic : new String[] {"min", "median", "90th"}) {
                for (double scale : new double[] {1e-8, 1, 1e8}) {
                    double c1 = scale * panel.c1();
                    double c2 = scale * panel.c2(statistic);
                    double[] y = Arrays.stream(s).map(x -> c1 - c2 * x).toArray();
                    assertThat(CurveFit.free(s, y).c1()).isCloseTo(c1, within(1e-12 * c1));
                    assertThat(CurveFit.free(s, y).c2()).isCloseTo(c2, within(1e-11 * c1));
                    assertThat(CurveFit.withLimit(c1, s, y).c2()).isCloseTo(c2, within(1e-11 * c1));
                }
            }
        }
    }

    /**
     * With normal noise of deviation v the errors e = (e1, e2) of the free fit have e' (X'X) e / v^2 chi-square with 2
     * degrees of freedom, X = (1, -s), and that of the other fit, e2^2 sum s^2 / v^2, with 1. The sums over all repetitions
     * are held against their laws from both sides: a fresh seed would fail with probability 4e-9 for each axis.
     */
    @ParameterizedTest
    @EnumSource(FitAxis.class)
    void noisyCurvesAreFoundWithinTheirStandardErrors(FitAxis axis) {
        double[] s = abscissae(axis);
        double sum = Arrays.stream(s).sum();
        double squares = Arrays.stream(s).map(x -> x * x).sum();
        double free = 0;
        double fixed = 0;
        double[] meanError = new double[2];
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            double[] y = Arrays.stream(s)
                    .map(x -> 0.96 - 1.22 * x + NOISE * random.nextGaussian())
                    .toArray();
            double e1 = CurveFit.free(s, y).c1() - 0.96;
            double e2 = CurveFit.free(s, y).c2() - 1.22;
            free += (s.length * e1 * e1 - 2 * sum * e1 * e2 + squares * e2 * e2) / (NOISE * NOISE);
            double e = CurveFit.withLimit(0.96, s, y).c2() - 1.22;
            fixed += e * e * squares / (NOISE * NOISE);
            meanError[0] += e1 / REPETITIONS;
            meanError[1] += e2 / REPETITIONS;
        }
        assertTwoSided(free, 2 * REPETITIONS);
        assertTwoSided(fixed, REPETITIONS);
        double determinant = s.length * squares - sum * sum;
        assertThat(meanError[0])
                .as("bias of c1")
                .isCloseTo(0, within(6.2 * NOISE * Math.sqrt(squares / determinant / REPETITIONS)));
        assertThat(meanError[1])
                .as("bias of c2")
                .isCloseTo(0, within(6.2 * NOISE * Math.sqrt(s.length / determinant / REPETITIONS)));
    }

    private static void assertTwoSided(double statistic, int degrees) {
        double below = new ChiSquaredDistribution(null, degrees).cumulativeProbability(statistic);
        assertThat(below).isBetween(5e-10, 1 - 5e-10);
    }
}
