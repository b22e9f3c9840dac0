package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ScheduleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules and weights that are left to the instance: numbers before the first trial, and the same ones ever after. */
class TunedRunTest {

    private static final String EXPERIMENT = """
            name: tuned
            seeds: {trials: 2}
            problems:
              - {type: nqp, n: 8, m: 4, instance-seed: 1, noise: {at-zero: 1}}
              - {type: nqp, n: 8, m: 4, instance-seed: 2, noise: {at-zero: 4}}
            algorithms:
              - {type: pga, iterations: 30, step: tuned, start: zero}
              - {type: boosted-pga, iterations: 30, step: tuned, weights: matched}
              - {type: scg, horizons: [10, 30], momentum: tuned}
            """;

    @Test
    void aRunResolvesToNumbersAndGoesOnWithThem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tuned.yaml"), EXPERIMENT);
        Path out = folder.resolve("out");

        Captured first = Captured.run("run", file.toString(), "-o", out.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        String resolved = Files.readString(out.resolve("resolved.yaml"));
        String trials = Files.readString(out.resolve("tables/trial.csv"));
        Captured again = Captured.run("run", file.toString(), "-o", out.toString());
        Captured report = Captured.run("report", out.toString());
        Captured fromNumbers = Captured.run(
                "run",
                out.resolve("resolved.yaml").toString(),
                "-o",
                folder.resolve("numbers").toString());

        assertThat(resolved).doesNotContain("tuned,", ": tuned\n    ").contains("weights: matched", "curvature: 0.");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(Files.readString(out.resolve("resolved.yaml"))).isEqualTo(resolved);
        assertThat(fromNumbers.exitCode()).as(fromNumbers.err()).isZero();
        assertThat(Files.readString(folder.resolve("numbers/tables/trial.csv"))).isEqualTo(trials);
        Experiment experiment = Experiment.parse(resolved, "resolved", folder);
        assertThat(experiment.algorithms()).hasSize(6).noneMatch(entry -> entry.spec()
                .open());
        AlgorithmSpec.Greedy quiet =
                (AlgorithmSpec.Greedy) experiment.algorithms().get(4).spec();
        assertThat(momentum(quiet, 30)).isLessThan(momentum(quiet, 10));
    }

    private static double momentum(AlgorithmSpec.Greedy greedy, int horizon) {
        assertThat(greedy.momentum()).isInstanceOf(ScheduleSpec.Each.class);
        return greedy.momentum().at(horizon).scale();
    }

    @Test
    void boundsAreThoseOfTheTunedNumbers() {
        Captured bounds = Captured.run(
                "bounds",
                "--problem",
                "nqp,n=8,m=4,noise.at-zero=1",
                "--algorithm",
                "pga,step=tuned",
                "--horizon",
                "30",
                "--delta",
                "0.1,0.01",
                "--edition",
                "adaptive");

        assertThat(bounds.exitCode()).as(bounds.err()).isZero();
        assertThat(bounds.out()).containsPattern("step=[0-9.E-]+,start=gaussian");
    }

    @Test
    void theSmallestHorizonIsSearchedWithAStepForEach() {
        Captured step = horizon("pga,step=tuned,start=zero");
        Captured momentum = horizon("scg,momentum=tuned");

        assertThat(step.exitCode()).as(step.err()).isZero();
        assertThat(momentum.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(momentum.err()).contains("momentum: tuned has numbers for a given horizon only: give a schedule");
    }

    private static Captured horizon(String algorithm) {
        return Captured.run(
                "horizon",
                "--problem",
                "nqp,n=8,m=4,noise.at-zero=1",
                "--algorithm",
                algorithm,
                "--target",
                "0.6",
                "--delta",
                "0.1",
                "--edition",
                "adaptive");
    }

    @Test
    void withoutNoiseThereIsABestStepToo(@TempDir Path folder) throws IOException {
        String yaml = EXPERIMENT.replace("noise: {at-zero: 4}", "noise: none");
        Path file = Files.writeString(folder.resolve("quiet.yaml"), yaml);

        Captured run =
                Captured.run("run", file.toString(), "-o", folder.resolve("out").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
