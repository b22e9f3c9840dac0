package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Problem;
import io.github.subtail.store.CertificateSum;
import io.github.subtail.store.Observation;
import io.github.subtail.store.TrialRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialRunnerTest {

    private static final Problem PROBLEM = ScriptedAlgorithm.PROBLEM;
    private static final int[] CHECKPOINTS = {1, 3, 10};

    private static TrialRecord run(Algorithm algorithm, int trial) {
        return new TrialRunner("p/a/T10", PROBLEM, algorithm, CHECKPOINTS, 42).run(trial);
    }

    @Test
    void theFingerprintIsOverBigEndianBits() {
        // Python: hashlib.sha256(struct.pack('>3d', 1.0, -0.0, 0.1)).hexdigest()
        assertThat(TrialRunner.sha256(new double[] {1.0, -0.0, 0.1}))
                .isEqualTo("93316b28712862c64610ff240d76d0259c2d1f631c2f5c5403ca9d72b19e54b8");
    }

    @Test
    void theRecordIsThatOfTheAlgorithmRunAlone() {
        Algorithm pga = new ProjectedGradientAscent(10);

        TrialRecord trial = run(pga, 3);

        double[] x = pga.run(PROBLEM, new RandomStreams(42, 3)).x();
        assertThat(trial.done()).isTrue();
        assertThat(trial.trial()).isEqualTo(3);
        assertThat(trial.xSha256()).isEqualTo(TrialRunner.sha256(x));
        assertThat(trial.finalValue()).isEqualTo(PROBLEM.objective().value(x));
        assertThat(trial.oracleCalls()).isEqualTo(10);
        assertThat(trial.projections()).isEqualTo(11);
        assertThat(trial.linearMaximizations()).isZero();
        assertThat(trial.observations()).extracting(Observation::t).containsExactly(1, 3, 10);
        assertThat(trial.wallNanos()).isPositive();
    }

    @Test
    void certificatesAreOfTheAscentMethodsAndOfGreedy() {
        ProjectedGradientAscent pga = new ProjectedGradientAscent(10);
        for (Algorithm ascent : List.of(pga, new BoostedGradientAscent(pga, 1))) {
            assertThat(run(ascent, 0).certificates())
                    .extracting(CertificateSum::name)
                    .containsExactly("reg_obs", "value_sum", "reg_obs", "value_sum", "reg_obs", "value_sum");
        }
        assertThat(run(new StochasticContinuousGreedy(10), 0).certificates())
                .extracting(CertificateSum::name)
                .containsExactly("value_sum", "scg_posterior_sum", "scg_uniform_sum");
        assertThat(run(new StochasticContinuousGreedyPlusPlus(10, Difference.EXACT), 0)
                        .certificates())
                .isEmpty();
    }

    @Test
    void aFailedTrialIsARowWithItsReasonAndTheCommandThatShowsItAgain() {
        Algorithm broken = new ScriptedAlgorithm(() -> {
            throw new ArithmeticException("no pivot");
        });

        TrialRecord trial = new TrialRunner("p/scripted/T1", PROBLEM, broken, new int[] {1}, 1).run(17);

        assertThat(trial.done()).isFalse();
        assertThat(trial.message())
                .isEqualTo("ArithmeticException: no pivot; see it again with `subtail replay DIR p/scripted/T1:17`");
        assertThat(trial.finalValue()).isNaN();
        assertThat(trial.xSha256()).isNull();
        assertThat(trial.observations()).isEmpty();
        assertThat(trial.certificates()).isEmpty();
    }

    @Test
    void aValueThatIsNoNumberFailsTheTrialWhereverItComes() {
        Objective bad = Objective.of(2, (x, gradient) -> {
            gradient[0] = 1;
            gradient[1] = 1;
            return x[0] > 0.5 ? Double.NaN : 1;
        });
        Problem problem =
                new Problem("bad", new SampledObjective(bad, (x, z, out) -> out[0] = 1), new Box(new double[] {1, 1}));

        TrialRecord greedy = new TrialRunner("c", problem, new StochasticContinuousGreedy(4), new int[] {4}, 1).run(0);
        TrialRecord ascent = new TrialRunner("c", problem, new ProjectedGradientAscent(9), new int[] {9}, 1).run(0);

        assertThat(greedy.message()).startsWith("ArithmeticException: F(x) must be finite: was NaN at iteration 4");
        assertThat(ascent.message()).startsWith("ArithmeticException: F(x) must be finite: was NaN at iteration ");
    }
}
