package io.github.subtail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.HessianNoise;
import io.github.subtail.noise.NoiseScale;
import io.github.subtail.run.Horizon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecTextTest {

    private static final NoiseSpec NOISE = new NoiseSpec.Gaussian(
            new GaussianNoise(NoiseScale.AT_ZERO, 4, 2, new HessianNoise.RelativeToSmoothness(0)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=nqp,n=20,m=10,noise.at-zero=4,noise.clip=2",
                "nqp,n=20,m=10,noise.at-zero=4,noise.clip=2",
                "nqp, n = 20, m=10, noise={at-zero: 4, clip: 2}"
            })
    void aProblemInEverySpelling(String spec) {
        assertThat(SpecText.problem(spec)).isEqualTo(new ProblemSpec.Nqp("nqp-1", 20, 10, 100, 1, NOISE));
    }

    @Test
    void aBareTypeHasEveryDefault() {
        assertThat(SpecText.problem("small-nqp"))
                .isEqualTo(new ProblemSpec.SmallNqp("small-nqp-1", 5, 1, 1, new NoiseSpec.None()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nqp,n=20,m=10,noise.at-zero=4,noise.clip=2",
                "small-nqp",
                "budget,synthetic={channels: 5, customers: 9, edges: 20},cap=mean-price,budget=3,noise={kind: customers, customers: 4}"
            })
    void aDescriptionReadsBackFromItsSpec(String given) {
        ProblemSpec spec = SpecText.problem(given);
        assertThat(SpecText.problem(SpecText.format(spec.description()))).isEqualTo(spec);
    }

    @Test
    void anAlgorithmTakesTheHorizonOfTheCommand() {
        assertThat(SpecText.algorithm("scg", 70).horizons()).containsExactly(Horizon.fixed(70));
        assertThat(SpecText.algorithm("pga,step=1e-4", 70).horizons()).containsExactly(Horizon.anytime(70));
        assertThat(SpecText.algorithm("scg++,horizons=[5,9]", 70).horizons())
                .isEqualTo(List.of(Horizon.fixed(5), Horizon.fixed(9)));
        assertThat(SpecText.algorithm("scg,momentum=4/(t+8)^(2/3)", 70)).isEqualTo(SpecText.algorithm("scg", 70));
    }

    @Test
    void aFileHoldsTheMapping(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), "type: nqp\nfile: i.json\n");

        ProblemSpec.NqpFile spec = (ProblemSpec.NqpFile) SpecText.problem(file.toString());

        assertThat(spec.file().location()).isEqualTo(folder.toAbsolutePath().resolve("i.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''              | problem must be key=value,... or a file: was empty
                    nqpp            | problem must be one of nqp, small-nqp, budget, ce1, ce2, ce3, key=value,... or a file: was nqpp, did you mean `nqp`?
                    nqp,n           | problem must be key=value,...: was `n`
                    nqp,n=0         | problem: n must be an integer >= 1: was 0
                    nqp,n=          | problem: n must be an integer >= 1: was empty
                    nqp,n=3,n=4     | problem: key `n` is given twice
                    n=3             | problem: missing required key `type`
                    nqp,noise=none,noise.clip=2 | problem: key `noise.clip` is given twice
                    nqp,noise.clp=2 | problem: unknown key `clp` in noise: did you mean `clip`?
                    budget          | problem must have exactly one of the keys edges, yahoo and synthetic
                    nqp,n=[1        | problem: n:1: not readable as YAML: expected ',' or ']', but got <stream end>
                    """)
    void aWrongOneIsRefusedInOneLine(String spec, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SpecText.problem(spec))
                .withMessage(message);
    }

    @Test
    void whatBelongsToAnExperimentIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SpecText.algorithm("pga,trials=5", 70))
                .withMessage("algorithm: trials has no meaning here: it belongs to an experiment");
    }
}
