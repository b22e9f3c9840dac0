package io.github.subtail.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.command.Captured;
import io.github.subtail.command.Folders;
import io.github.subtail.docs.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster makes is what one machine makes, to the byte: every algorithm on every kind of problem. */
class SameBitsTest {

    private static final String EXPERIMENT = """
            name: everything
            seeds: {root: 11, trials: 3}
            problems:
              - {type: nqp, n: 12, m: 6, noise: {at-zero: 4, clip: 2, hessian: 2}}
              - {type: nqp, id: own, file: data/own.json, noise: {absolute: 0.1}}
              - {type: small-nqp, noise: {relative: 0.5}}
              - {type: budget, id: graph, edges: ../edges.tsv, noise: {kind: customers, customers: 2}}
              - {type: budget, id: alike, synthetic: {channels: 8, customers: 30, edges: 60}, budget: 3}
              - {type: ce1}
              - {type: ce2}
              - {type: ce3}
            algorithms:
              - {type: pga, iterations: 9, step: 1e-3}
              - {type: pga, id: pga-tuned, iterations: 9, step: tuned, problems: [nqp-1]}
              - {type: boosted-pga, iterations: 9, step: 1e-3}
              - {type: scg, horizons: [4, 9]}
              - {type: scg++, horizons: [4], difference: same-sample}
              - {type: scg++, id: exact, horizons: [4]}
            """;

    private static final int TRIALS = 3 * (8 * 6 + 1);

    @TempDir
    private static Path folder;

    private static Map<String, String> expected;

    @BeforeAll
    static void runBoth() throws IOException {
        Path place = Files.createDirectories(folder.resolve("in/data")).getParent();
        Files.writeString(place.resolve("all.yaml"), EXPERIMENT);
        Files.writeString(
                folder.resolve("edges.tsv"), "channel_id\tcustomer_id\tcount\na\tx\t1\na\ty\t2\nb\ty\t1\nb\tz\t4\n");
        Captured instance = Captured.run(
                "instance",
                "nqp,n=5,m=2,instance-seed=3",
                "-o",
                place.resolve("data/own.json").toString());
        assertThat(instance.exitCode()).as(instance.err()).isZero();
        Captured local = Captured.run("run", place.resolve("all.yaml").toString(), "-o", at("local"));
        assertThat(local.exitCode()).as(local.err()).isZero();
        Captured cluster = SparkCommand.run("run", place.resolve("all.yaml").toString(), "-o", at("cluster"));
        assertThat(cluster.exitCode()).as(cluster.err()).isZero();
        expected = Folders.tables(folder.resolve("local"));
        assertThat(expected.get("trial.csv")).hasLineCount(1 + TRIALS);
    }

    @Test
    void theSameCommandAgainFindsNothingToDo() {
        Captured again = SparkCommand.run("run", at("in/all.yaml"), "-o", at("cluster"));

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.err()).doesNotContain("everything: ");
        assertThat(again.out()).startsWith(TRIALS + " trials done, 0 failed: " + at("cluster"));
    }

    @Test
    void reportMakesEverythingInTheFolderItself() throws IOException {
        assertThat(Captured.run("status", at("cluster")).err()).contains("read them first with `subtail report ");
        Captured report = Captured.run("report", at("cluster"));

        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(Folders.tables(folder.resolve("cluster"))).isEqualTo(expected);
        assertThat(Captured.run("status", at("cluster")).exitCode()).isZero();
    }

    @Test
    void theMergedExportIsTheLocalOneToTheByte() throws IOException {
        Captured merge = Captured.run("merge", at("cluster"), "-o", at("merged"));

        assertThat(merge.exitCode()).as(merge.err()).isZero();
        assertThat(Folders.tables(folder.resolve("merged"))).isEqualTo(expected);
        assertThat(folder.resolve("merged/resolved.yaml"))
                .hasSameBinaryContentAs(folder.resolve("local/resolved.yaml"));
    }

    @Test
    void aPluginTravelsWithTheExperiment() throws IOException {
        String plugin = Jars.example(folder).toString();
        Files.writeString(folder.resolve("own.yaml"), Jars.EXAMPLE_TYPES);
        Captured local = Captured.run("run", at("own.yaml"), "-o", at("own-local"), "--plugin", plugin);
        assertThat(local.exitCode()).as(local.err()).isZero();

        Captured cluster = SparkCommand.run("run", at("own.yaml"), "-o", at("own"), "--plugin", plugin);

        assertThat(cluster.exitCode()).as(cluster.err()).isZero();
        Captured report = Captured.run("report", at("own"), "--plugin", plugin);
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(Folders.tables(folder.resolve("own"))).isEqualTo(Folders.tables(folder.resolve("own-local")));
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }
}
