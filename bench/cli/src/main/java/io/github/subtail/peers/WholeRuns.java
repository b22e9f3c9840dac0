package io.github.subtail.peers;

import io.github.subtail.experiment.InputException;
import io.github.subtail.store.Progress;
import io.github.subtail.study.StudyDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * What takes whole runs of the program, each in a process of its own: the study, two threads against one, and the heap
 * that 100,000 trials need. Time is wall time: the machine must have nothing else to do.
 */
public final class WholeRuns {

    private static final int STUDY_TRIALS = 100;
    private static final int STUDY_STEP = 5;
    private static final int TURNS = 2;
    private static final int REACHED_HEAP = 256;
    private static final int ENOUGH_HEAP = 512;

    private static final String THREADS = """
            name: threads
            seeds: {root: 42, trials: 400}
            problems:
              - {type: nqp, n: 100, m: 50, noise: {at-zero: 1}}
              - {type: budget, synthetic: {channels: 1000, customers: 10475, edges: 52567, instance-seed: 1},
                 budget: 100, noise: {at-zero: 1}}
            algorithms:
              - {type: pga, problems: [nqp-1], iterations: 200, step: 1.0e-4}
              - {type: scg, problems: [budget-2], horizons: [200]}
            """;

    private static final String MANY_TRIALS = """
            name: many
            seeds: {root: 42, trials: 100000}
            problems:
              - {type: budget, synthetic: {channels: 10, customers: 105, edges: 526, instance-seed: 1}, noise: {at-zero: 1}}
            algorithms:
              - {type: pga, iterations: 200}
            """;

    private final String mainClass;
    private final Path folder;
    private final int cores = Runtime.getRuntime().availableProcessors();

    /**
     * A measurement of the program that runs now.
     *
     * @param mainClass its entry
     * @param folder an empty folder for what it writes
     */
    public WholeRuns(String mainClass, Path folder) {
        this.mainClass = mainClass;
        this.folder = folder;
    }

    /**
     * Measures everything.
     *
     * @param listener told of each number as soon as it is there
     * @return the numbers
     * @throws InterruptedException if interrupted
     * @throws IOException if a file cannot be written
     */
    public List<Measurement> measure(Consumer<Measurement> listener) throws IOException, InterruptedException {
        List<Measurement> all = new ArrayList<>();
        Consumer<Measurement> both = listener.andThen(all::add);
        study(both);
        threads(both);
        both.accept(heap());
        return all;
    }

    private void study(Consumer<Measurement> listener) throws IOException, InterruptedException {
        String description = new StudyDescription(
                        STUDY_TRIALS,
                        STUDY_STEP,
                        StudyDescription.DEFAULT_NOISE,
                        StudyDescription.LOOK_ALIKE,
                        false,
                        new LinkedHashSet<>(StudyDescription.FIGURES))
                .yaml();
        long start = System.nanoTime();
        double trials = run("study", description, cores, REACHED_HEAP * 4);
        double seconds = (System.nanoTime() - start) * 1e-9;
        String work = "the study of `reproduce`, 100 seeds, " + cores + " cores";
        listener.accept(new Measurement(work + ", wall time", seconds, Goal.atMost(90, 45, " s")));
        listener.accept(new Measurement(
                work + ": share of all but the trials (start, statistics, bounds, figures, report)",
                100 * (1 - trials / seconds),
                Goal.atMost(10, 3, "%")));
    }

    /** The trials alone, in turns; with one core there is nothing to measure. */
    private void threads(Consumer<Measurement> listener) throws IOException, InterruptedException {
        double one = 0;
        double two = 0;
        for (int turn = 0; cores > 1 && turn < TURNS; turn++) {
            one += run("one-" + turn, THREADS, 1, ENOUGH_HEAP);
            two += run("two-" + turn, THREADS, 2, ENOUGH_HEAP);
        }
        if (two > 0) {
            listener.accept(new Measurement(
                    "2 threads against 1, 800 trials of PGA on NQP and SCG on budget allocation",
                    one / two,
                    Goal.times(1.8, 1.95)));
        }
    }

    private Measurement heap() throws IOException, InterruptedException {
        int heap = REACHED_HEAP;
        try {
            run("many", MANY_TRIALS, cores, heap);
        } catch (InputException e) {
            heap = ENOUGH_HEAP;
            run("many-again", MANY_TRIALS, cores, heap);
        }
        return new Measurement(
                "100,000 trials of PGA, T = 200, smallest look-alike: heap (-Xmx) that is enough",
                heap,
                Goal.atMost(ENOUGH_HEAP, REACHED_HEAP, " MB"));
    }

    /** Runs an experiment to its report; returns the wall seconds of its trials. */
    private double run(String name, String description, int threads, int heapMegabytes)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), description);
        Path out = folder.resolve(name);
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass,
                        "run",
                        file.toString(),
                        "-j",
                        Integer.toString(threads),
                        "-o",
                        out.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                List<String> lines = Files.readAllLines(log);
                throw new InputException(name + " failed: " + (lines.isEmpty() ? "" : lines.get(lines.size() - 1)));
            }
        } finally {
            process.destroy();
        }
        double seconds = Progress.read(out)
                .orElseThrow(() -> new UncheckedIOException(new IOException("no progress file in " + out)))
                .elapsedSeconds();
        Folders.delete(out);
        return seconds;
    }
}
