package io.github.subtail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Problem;
import org.junit.jupiter.api.Test;

class BuiltProblemTest {

    private static double value(String problem, String algorithm, int horizon) {
        Problem built = BuiltProblem.of(SpecText.problem(problem)).problem();
        Algorithm run = SpecText.algorithm(algorithm, horizon).algorithm(horizon);
        return built.objective().value(run.run(built, new RandomStreams(1, 0)).x());
    }

    /** The values are those that the errata of the theorems state. */
    @Test
    void theCounterexamplesBehaveAsStated() {
        assertThat(value("ce1", "pga,start=[20,0,0]", 100)).isCloseTo(833.3, within(0.1));
        assertThat(value("ce2", "scg,momentum=t^-0.1", 4000)).isBetween(0.0, 0.554 * 0.5 * 1e-3);
        assertThat(value("ce3", "scg", 6000)).isCloseTo(0.3935, within(1e-4));
    }

    @Test
    void aMinibatchLargerThanTheGraphIsRefused() {
        String graph = "budget,synthetic={channels: 2, customers: 3, edges: 4},noise={kind: customers, customers: 3}";

        assertThat(BuiltProblem.of(SpecText.problem(graph)).problem().dimension())
                .isEqualTo(2);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BuiltProblem.of(SpecText.problem(graph.replace("customers: 3}", "customers: 4}")
                        .replace("customers: 4, edges", "customers: 3, edges"))))
                .withMessage("problem: noise.customers must be an integer in [1, 3]: was 4");
    }

    @Test
    void aCounterexampleHasNoFileForm() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Instances.write(SpecText.problem("ce1"), java.nio.file.Path.of("x.json")))
                .withMessage("problem ce1-1: type must be nqp, small-nqp or budget to be written: was ce1");
    }
}
