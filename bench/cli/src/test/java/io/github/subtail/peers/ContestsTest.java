package io.github.subtail.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.experiment.InputException;
import io.github.subtail.peers.Contest.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestsTest {

    private static final Effort TINY = new Effort(2, 2, 3, 0);

    @TempDir
    private Path folder;

    @Test
    void aRivalThatComputesSomethingElseIsFoundOut() throws Exception {
        Path python = script("echo '{\"allMicros\": [1e9, 1e9], \"values\": [1.0, 1.1]}'");

        List<ContestResult> told = new ArrayList<>();
        List<ContestResult> results = new Contests(python.toString(), folder, TINY).hold(told::add);

        assertThat(told).isEqualTo(results).hasSize(10);
        assertThat(results.subList(0, 9)).allSatisfy(result -> {
            assertThat(result.agrees()).isFalse();
            assertThat(result.ratio()).isGreaterThan(1);
            assertThat(result.theirMean()).isEqualTo(1.05);
        });
        assertThat(results.get(9).check()).isEqualTo("none");
    }

    @Test
    void aScriptThatFailsIsNamedWithItsLastWords() throws Exception {
        Path python = script("echo one >&2; echo 'ValueError: two' >&2; exit 1");
        Contests contests = new Contests(python.toString(), folder, TINY);

        assertThat(contests.versions()).isEqualTo("SciPy 1.15.0, NumPy 2.0.0");
        assertThatThrownBy(() -> contests.hold(result -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("scg.py failed: ValueError: two");
    }

    @Test
    void valuesAtTheSamePointsMustBeEqualAndMeansNearlySo() {
        assertThat(result(Check.VALUES, 1e-10).agrees()).isTrue();
        assertThat(result(Check.VALUES, 1e-7).agrees()).isFalse();
        assertThat(result(Check.MEANS, 0.1).agrees()).isTrue();
        assertThat(result(Check.MEANS, 1e6).agrees()).isFalse();
        assertThat(result(Check.MEANS, 0.1).ratio()).isEqualTo(2.5);
    }

    @Test
    void aGoalSaysWhetherItIsMet() {
        ContestResult result = result(Check.MEANS, 0.1);

        assertThat(result.goal().met(result.ratio())).isTrue();
        assertThat(result.goal().met(1.9)).isFalse();
        assertThat(result.goal().words()).isEqualTo(">= 2x / 3x");
        assertThat(Goal.atMost(1.5, 1.1).met(1.6)).isFalse();
        assertThat(Goal.atMost(90, 45, " s").words()).isEqualTo("<= 90 s / 45 s");
        assertThat(Goal.NONE.words()).isEqualTo("-");
    }

    @Test
    void anIterationAllocatesNothing() {
        assertThat(Allocation.measure().measured()).isLessThan(1);
    }

    @Test
    void anEffortHasTwoTrialsAtLeast() {
        assertThatThrownBy(() -> new Effort(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Ours: 4, 5, 6 in 2 us; theirs: the same and a shift in 5 us. */
    private static ContestResult result(Check check, double shift) {
        Turn ours = new Turn(new double[] {2, 2, 9}, new double[] {4, 5, 6});
        Turn theirs = new Turn(new double[] {5, 5, 5}, new double[] {4 + shift, 5 + shift, 6 + shift});
        OwnContestant nobody = new OwnContestant(1, trial -> new double[0], x -> 0);
        return ContestResult.of(
                new Contest("work", "unit", "rival", nobody, nobody, check, Goal.times(2, 3)),
                List.of(ours),
                List.of(theirs));
    }

    /** An interpreter that has SciPy, and runs every script so. */
    private Path script(String run) throws Exception {
        Path python = Files.createDirectory(folder.resolve("bin")).resolve("python");
        Files.writeString(python, "#!/bin/sh\nif [ \"$1\" = -c ]; then echo 1.15.0 2.0.0; exit 0; fi\n" + run + "\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();
        return python;
    }
}
