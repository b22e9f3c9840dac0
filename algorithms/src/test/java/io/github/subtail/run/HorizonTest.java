package io.github.subtail.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import org.junit.jupiter.api.Test;

class HorizonTest {

    @Test
    void anAlgorithmMakesOneCallAnIterationUnlessItSaysOtherwise() {
        assertThat(new Idle(Horizon.anytime(7)).oracleCalls()).isEqualTo(7);
        assertThat(new Idle(Horizon.fixed(1)).oracleCalls()).isEqualTo(1);
        assertThat(Horizon.fixed(3)).isNotEqualTo(Horizon.anytime(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.fixed(0))
                .withMessage("horizon must be >= 1: was 0");
    }

    @Test
    void aProblemFitsItsRegion() {
        assertThat(new Problem("p", new NoisyQuadratic(2).withNoise(1), new Box(new double[2])).dimension())
                .isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem("p", new NoisyQuadratic(2).withNoise(1), new Box(new double[3])))
                .withMessage("dimension of the objective must equal that of the region: was 2 and 3");
    }

    private record Idle(Horizon horizon) implements Algorithm {
        @Override
        public String id() {
            return "idle";
        }

        @Override
        public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
            return new Outcome(new double[problem.dimension()], 0, 0, 0);
        }
    }
}
