package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.kernel.Compressed;
import io.github.subtail.noise.HessianNoise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants against the errors of all subsets of a small set of customers. */
class CustomerMinibatchTest {

    private static final int N = 9;
    private static final double[] WEIGHTS = {1.5, 0.5};

    private final BipartiteGraph graph = new LookAlike(4, N, 20, 6).generate();
    private final BudgetObjective objective =
            new BudgetObjective(graph, InfluenceRule.REPEAT.probabilities(graph, 0.2), WEIGHTS);
    private final SplittableRandom random = new SplittableRandom(9);

    private List<double[]> errors(double[] x, int drawn) {
        double[] exact = new double[x.length];
        objective.valueAndGradient(x, exact);
        List<double[]> errors = new ArrayList<>();
        for (int subset = 0; subset < 1 << N; subset++) {
            if (Integer.bitCount(subset) == drawn) {
                errors.add(error(x, exact, subset, (double) N / drawn));
            }
        }
        return errors;
    }

    private double[] error(double[] x, double[] exact, int subset, double scale) {
        Compressed rows = objective.attraction().byRow();
        double[] error = new double[x.length];
        for (int i = 0; i < WEIGHTS.length; i++) {
            for (int t = 0; t < N; t++) {
                if ((subset >> t & 1) == 1) {
                    double miss = Math.exp(-rows.dot(t, x, i * 4));
                    rows.addTo(error, i * 4, t, scale * WEIGHTS[i] * miss);
                }
            }
        }
        for (int i = 0; i < error.length; i++) {
            error[i] -= exact[i];
        }
        return error;
    }

    private double[] point(int k) {
        double[] x = new double[8];
        if (k > 0) {
            Arrays.setAll(x, i -> random.nextInt(3) * random.nextDouble());
        }
        return x;
    }

    private static double square(double[] v) {
        return Arrays.stream(v).map(e -> e * e).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 8, 9})
    void theBoundAndTheVarianceHoldForEverySubset(int drawn) {
        NoiseConstants constants = new CustomerMinibatch(objective, drawn).constants();
        for (int k = 0; k < 30; k++) {
            List<double[]> errors = errors(point(k), drawn);
            double worst = errors.stream()
                    .mapToDouble(CustomerMinibatchTest::square)
                    .max()
                    .orElseThrow();
            double mean = errors.stream()
                    .mapToDouble(CustomerMinibatchTest::square)
                    .average()
                    .orElseThrow();

            assertThat(Math.sqrt(worst)).isLessThanOrEqualTo(constants.bound() + 1e-12);
            assertThat(Math.sqrt(mean)).isLessThanOrEqualTo(constants.total() + 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 8, 9})
    void theErrorsAreSubGaussianInEveryDirectionTried(int drawn) {
        double sigma = new CustomerMinibatch(objective, drawn).constants().subGaussian();
        for (int k = 0; k < 12; k++) {
            List<double[]> errors = errors(point(k), drawn);
            for (double length : new double[] {0.1, 0.5, 1, 2}) {
                double[] a = random.doubles(8, -1, 1).toArray();
                double scale = length / Math.sqrt(square(a));
                double mean = errors.stream()
                        .mapToDouble(e -> {
                            double product = 0;
                            for (int i = 0; i < 8; i++) {
                                product += scale * a[i] * e[i];
                            }
                            return Math.exp(product);
                        })
                        .average()
                        .orElseThrow();

                assertThat(Math.log(mean)).isLessThanOrEqualTo(sigma * sigma * length * length / 2 + 1e-12);
            }
        }
    }

    @Test
    void theConstantsAreThoseComputedByHandWhereCustomersHaveChannelsOfTheirOwn() {
        GraphBuilder builder = new GraphBuilder(EdgeWeight.PROBABILITY);
        for (int t = 0; t < 10; t++) {
            builder.add("s" + t, "t" + t, 0.5);
        }
        BipartiteGraph own = builder.build();
        NoiseConstants constants = new CustomerMinibatch(
                        new BudgetObjective(own, InfluenceRule.GIVEN.probabilities(own, 0.1), 3), 2)
                .constants();
        double r = 3 * Math.log(2);

        // ||u|| <= r + r and ||v|| <= sqrt(10) r, so M^2 = 4^2 * 4 r^2 + 10 r^2; the largest error is sqrt(40) r
        assertThat(constants.bound()).isCloseTo(r * Math.sqrt(74), within(1e-12));
        assertThat(constants.subGaussian()).isCloseTo(5 * Math.sqrt(2) * Math.sqrt(2) * r / 2, within(1e-12));
        assertThat(constants.total()).isCloseTo(r * Math.sqrt(10 * 8 / (2.0 * 9) * 10), within(1e-12));
    }

    @Test
    void noiseVanishesWhenEverybodyIsDrawn() {
        NoiseConstants constants = new CustomerMinibatch(objective, N).constants();

        assertThat(constants.bound()).isZero();
        assertThat(constants.subGaussian()).isZero();
        assertThat(constants.total()).isZero();
    }

    @Test
    void theModelsAreTheAdaptiveOnes() {
        NoiseConstants constants =
                new CustomerMinibatch(objective, 3, new HessianNoise.RelativeToSmoothness(2), 40).constants();

        assertThat(constants.models()).containsExactlyInAnyOrder(NoiseModel.B, NoiseModel.SG, NoiseModel.V);
        assertThat(constants.adaptive()).isTrue();
        assertThat(constants.hessian()).isCloseTo(2 * 40 / 8.0, within(1e-12));
        assertThat(constants.subGaussian()).isLessThanOrEqualTo(constants.bound());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, N + 1})
    void impossibleMinibatchesAreRefused(int drawn) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerMinibatch(objective, drawn))
                .withMessage("customers of a minibatch must be from 1 to 9: was " + drawn);
    }

    @Test
    void valuesAreThoseOfTheObjective() {
        CustomerMinibatch minibatch = new CustomerMinibatch(objective, 3);
        double[] x = point(1);

        assertThat(minibatch.value(x)).isEqualTo(objective.value(x));
        assertThat(minibatch.dimension()).isEqualTo(8);
        assertThat(minibatch.customers()).isEqualTo(3);
    }
}
