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
import java.util.Map;
import java.util.function.Consumer;

/**
 * What takes whole runs of the program, each in a process of its own: the study and its phases, two threads against one,
 * and the heap that 100,000 trials need. Time is wall time: the machine must have nothing else to do.
 */
public final class WholeRuns {

    private static final int STUDY_TRIALS = 100;
    private static final int STUDY_STEP = 5;
    private static final int TURNS = 2;
    /** Of each of two cells; the compiler of the virtual machine is done with them after some 10 seconds. */
    private static final int FEW_TRIALS = 400;

    private static final int MORE_TRIALS = 1200;
    private static final int REACHED_HEAP = 256;
    private static final int ENOUGH_HEAP = 512;

    private static final String THREADS = """
            name: threads
            seeds: {root: 42, trials: %d}
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
        Path recording = folder.resolve("study.jfr");
        long start = System.nanoTime();
        run(
                "study",
                description,
                cores,
                REACHED_HEAP * 4,
                "-XX:StartFlightRecording:settings=none,filename=" + recording);
        double seconds = (System.nanoTime() - start) * 1e-9;
        Map<String, Double> phases = Phases.read(recording);
        double store = phases.remove("store"); // while trials run
        phases.put(
                "start and end",
                seconds - phases.values().stream().mapToDouble(x -> x).sum());
        String work = "the study of `reproduce`, 100 seeds, " + cores + " cores";
        listener.accept(new Measurement(work + ", wall time", seconds, Goal.atMost(90, 45, " s")));
        listener.accept(new Measurement(
                work + ": store and statistics (batches, quantiles, tables), share of the wall time",
                100 * (store + phases.get("statistics") + phases.get("tables")) / seconds,
                Goal.atMost(10, 3, "%")));
        listener.accept(new Measurement(
                work + ": share of all but the trials", 100 * (1 - phases.get("trials") / seconds), Goal.none("%")));
        listener.accept(new Measurement(work + ": writing batches while trials run", store, Goal.none(" s")));
        phases.forEach((name, time) -> listener.accept(new Measurement(work + ": " + name, time, Goal.none(" s"))));
    }

    /** The trials alone, in turns, few and many of them; with one core there is nothing to measure. */
    private void threads(Consumer<Measurement> listener) throws IOException, InterruptedException {
        double[] few = new double[2];
        double[] many = new double[2];
        for (int turn = 0; cores > 1 && turn < TURNS; turn++) {
            for (int threads = 1; threads <= 2; threads++) {
                String name = threads + "-" + turn;
                few[threads - 1] += run("few-" + name, THREADS.formatted(FEW_TRIALS), threads, ENOUGH_HEAP);
                many[threads - 1] += run("many-" + name, THREADS.formatted(MORE_TRIALS), threads, ENOUGH_HEAP);
            }
        }
        if (cores > 1) {
            String work = "2 threads against 1, PGA on NQP and SCG on budget allocation, ";
            listener.accept(new Measurement(
                    work + 2 * MORE_TRIALS + " trials from the first one on, the compiler on a core of its own with 1",
                    many[0] / many[1],
                    Goal.times(1.8, 1.95)));
            listener.accept(new Measurement(
                    work + "each further trial after " + 2 * FEW_TRIALS,
                    (many[0] - few[0]) / (many[1] - few[1]),
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
    private double run(String name, String description, int threads, int heapMegabytes, String... flags)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), description);
        Path out = folder.resolve(name);
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, "run", file.toString()));
        command.addAll(List.of("-j", Integer.toString(threads), "-o", out.toString()));
        Process process = new ProcessBuilder(command)
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
