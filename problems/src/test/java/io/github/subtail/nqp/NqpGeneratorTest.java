package io.github.subtail.nqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.random.GoodnessOfFit;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class NqpGeneratorTest {

    private final NqpInstance study = NqpGenerator.study(100, 50, 100, 1);

    /** Numbers of reference_instance.py, which has a generator of its own. */
    @Test
    void keepsTheStudysInstance() {
        assertThat(study.hessian()[0]).startsWith(-76.14151155367512, -0.8971386671097981, -60.01234041857821);
        assertThat(study.hessian()[99][99]).isEqualTo(-13.250426427392693);
        assertThat(study.constraints()[0]).startsWith(0.6998523578317336, 0.620820838405008, 0.28062424307683953);
    }

    @Test
    void drawsHRowByRowAndThenA() {
        RandomGenerator random = new RandomStreams(1, 0).stream(Purpose.INSTANCE);
        double[][] h = study.hessian();
        for (int i = 0; i < 100; i++) {
            for (int j = i; j < 100; j++) {
                assertThat(h[i][j]).isEqualTo(-100 * random.nextDouble()).isEqualTo(h[j][i]);
            }
        }
        for (double[] row : study.constraints()) {
            for (double entry : row) {
                assertThat(entry).isEqualTo(random.nextDouble());
            }
        }
    }

    /** A correct generator with a fresh seed would fail with probability 1e-6; that of U + U' always fails. */
    @Test
    void hasUniformEntries() {
        List<Double> entries = new ArrayList<>();
        double[][] h = study.hessian();
        for (int i = 0; i < 100; i++) {
            for (int j = i; j < 100; j++) {
                entries.add(h[i][j]);
            }
        }
        double[] sample = entries.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(-100, 0), sample))
                .isGreaterThan(1e-6);
    }

    /** Over instances: the same entry of H and of A, one after the other; false failure below 1e-9 each. */
    @Test
    void entriesAreUniformOverInstanceSeedsToo() {
        double[] ofHessian = new double[5000];
        double[] ofConstraints = new double[5000];
        long[] pairs = new long[64];
        for (int seed = 0; seed < 5000; seed++) {
            NqpInstance instance = NqpGenerator.study(2, 1, 1, seed);
            ofHessian[seed] = -instance.hessian()[0][1];
            ofConstraints[seed] = instance.constraints()[0][0];
            pairs[8 * (int) (8 * ofHessian[seed]) + (int) (8 * ofConstraints[seed])]++;
        }
        assertThat(GoodnessOfFit.kolmogorovSmirnov(ofHessian, x -> x)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.kolmogorovSmirnov(ofConstraints, x -> x)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.chiSquare(pairs)).isGreaterThan(GoodnessOfFit.LEAST);
    }

    @Test
    void hasGradientZeroAtTheTopOfTheBox() {
        double[] gradient = new double[100];
        study.objective().valueAndGradient(study.upper(), gradient);
        for (double entry : gradient) {
            assertThat(entry).isCloseTo(0, within(1e-10));
        }
        assertThat(study.limits()).containsOnly(1).hasSize(50);
        assertThat(study.upper()).containsOnly(1);
    }

    @Test
    void differsBySeedAlone() {
        assertThat(NqpGenerator.study(6, 2, 100, 1).hessian())
                .isDeepEqualTo(NqpGenerator.study(6, 2, 100, 1).hessian());
        assertThat(NqpGenerator.study(6, 2, 100, 2).hessian()[0])
                .isNotEqualTo(NqpGenerator.study(6, 2, 100, 1).hessian()[0]);
    }

    @Test
    void makesTheSmallInstanceOfTheFigure() {
        NqpInstance small = NqpGenerator.small(5, 1, 1);
        assertThat(small.constraints()).isDeepEqualTo(new double[][] {{0.2, 0.2, 0.2, 0.2, 0.2}});
        assertThat(small.limits()).containsExactly(1);
        for (double[] row : small.hessian()) {
            for (double entry : row) {
                assertThat(entry).isBetween(-1.0, 0.0);
            }
        }
    }

    @Test
    void refusesWhatItCannotMake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NqpGenerator.study(0, 1, 1, 1))
                .withMessage("n must be >= 1: was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NqpGenerator.study(1, -1, 1, 1))
                .withMessage("m must be >= 0: was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NqpGenerator.small(1, 0, 1))
                .withMessage("range must be > 0 and finite: was 0.0");
    }
}
