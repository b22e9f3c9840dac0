package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.CertificateSum;
import io.github.subtail.store.Observation;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every bit of every trial, of each algorithm on each kind of problem with each kind of noise: the same in each version
 * and on each Java, and whatever else runs before or beside it. Who changes the arithmetic on purpose copies {@code
 * target/golden-trials.csv} over the resource, and says in the changelog that results differ in their last digits.
 */
class GoldenTrialsTest {

    private static final String GOLDEN = "golden-trials.csv";

    @TempDir
    private static Path folder;

    private static Experiment experiment;
    private static List<TrialRecord> inOrder;

    @BeforeAll
    static void runInOrderOnOneThread() throws IOException {
        Files.writeString(folder.resolve("golden-edges.csv"), resource("golden-edges.csv"));
        experiment = Experiment.parse(resource("golden-trials.yaml"), "golden-trials.yaml", folder);
        inOrder = run(tasks(), 1);
        assertThat(inOrder).allMatch(TrialRecord::done);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GoldenTrialsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All trials, on problems that are made afresh. */
    private static List<TrialPool.Task> tasks() {
        Map<String, BuiltProblem> problems = BuiltProblem.all(experiment);
        List<TrialPool.Task> tasks = new ArrayList<>();
        for (Experiment.Plan plan : experiment.plans()) {
            TrialRunner runner = Runner.trialRunner(
                    experiment, plan, problems.get(plan.problem().id()).problem());
            for (int trial = 0; trial < plan.trials(); trial++) {
                tasks.add(new TrialPool.Task(runner, trial));
            }
        }
        return tasks;
    }

    /** The records without their wall time, by cell and trial. */
    private static List<TrialRecord> run(List<TrialPool.Task> tasks, int threads) {
        List<TrialRecord> records = new ArrayList<>();
        new TrialPool(threads, Duration.ZERO).run(tasks, batch -> batch.stream()
                .map(GoldenTrialsTest::withoutTime)
                .forEach(records::add));
        records.sort(Comparator.comparing(TrialRecord::cell).thenComparing(TrialRecord::trial));
        return records;
    }

    private static TrialRecord withoutTime(TrialRecord r) {
        return new TrialRecord(
                r.cell(),
                r.trial(),
                r.message(),
                r.oracleCalls(),
                r.projections(),
                r.linearMaximizations(),
                r.finalValue(),
                r.xSha256(),
                r.observations(),
                r.certificates(),
                0);
    }

    @Test
    void everyCellHasItsGoldenBits() throws IOException {
        Map<String, MessageDigest> digests = new TreeMap<>();
        for (TrialRecord trial : inOrder) {
            digests.computeIfAbsent(trial.cell(), cell -> sha256()).update(bits(trial));
        }
        StringBuilder actual = new StringBuilder("cell,sha256\n");
        digests.forEach((cell, digest) -> actual.append(cell)
                .append(',')
                .append(HexFormat.of().formatHex(digest.digest()))
                .append('\n'));
        Files.writeString(Path.of("target", GOLDEN), actual);

        assumeTrue(System.getProperty("os.arch").equals("amd64"), "Math.exp and Math.pow differ between processors");
        assertThat(actual.toString().lines())
                .containsExactlyElementsOf(resource(GOLDEN).lines().toList());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] bits(TrialRecord trial) {
        StringBuilder text = new StringBuilder(trial.xSha256());
        add(text, trial.finalValue());
        text.append(' ').append(trial.oracleCalls()).append(' ').append(trial.projections());
        text.append(' ').append(trial.linearMaximizations());
        for (Observation o : trial.observations()) {
            text.append(' ').append(o.t()).append(' ').append(o.oracleCalls());
            add(text, o.value());
            add(text, o.runningMean());
            add(text, o.runningMin());
            add(text, o.runningMax());
        }
        for (CertificateSum sum : trial.certificates()) {
            text.append(' ').append(sum.t()).append(' ').append(sum.name());
            add(text, sum.value());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder text, double value) {
        text.append(' ').append(Long.toHexString(Double.doubleToLongBits(value)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void threadsAndOrderLeaveNoTrace(int threads) {
        List<TrialPool.Task> shuffled = new ArrayList<>(tasks());
        Collections.shuffle(shuffled, new Random(threads));

        assertThat(run(shuffled, threads)).isEqualTo(inOrder);
    }

    /** A shard, and a resumed run, runs some of the trials on problems of its own. */
    @Test
    void partsMakeTheWhole() {
        List<TrialRecord> parts = new ArrayList<>();
        for (int index = 1; index <= 3; index++) {
            Shard shard = new Shard(index, 3);
            parts.addAll(
                    run(tasks().stream().filter(task -> shard.has(task.trial())).toList(), 2));
        }

        assertThat(parts).containsExactlyInAnyOrderElementsOf(inOrder);
    }
}
