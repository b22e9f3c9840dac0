package io.github.subtail.fuzz;

import io.github.subtail.region.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * Puts random hard problems to the inner solvers of the regions and judges every answer without them.
 *
 * <p>Problem k of a seed is the same in every run, whatever the number of threads: a region of the k-th family in
 * turn, four directions to maximise and four points to project, each asked of a solver that has answered those before,
 * the last ones of a fresh solver too.
 */
public final class Fuzz {

    private static final int STEPS = 4;
    private static final int CHUNK = 96;
    private static final int FILES_OF_A_KIND = 20;

    private final long seed;
    private final Path folder;
    private final UnaryOperator<Region> solvers;
    private final AtomicLong next = new AtomicLong();
    private final List<Failure> failures = new ArrayList<>();

    /**
     * Prepares a run.
     *
     * @param seed equal seeds give equal problems
     * @param folder where problems go that are not answered, in files for {@link #replay}; made when there is one
     */
    public Fuzz(long seed, Path folder) {
        this(seed, folder, UnaryOperator.identity());
    }

    /** The same with a stand-in for each region. */
    Fuzz(long seed, Path folder, UnaryOperator<Region> solvers) {
        this.seed = seed;
        this.folder = folder;
        this.solvers = solvers;
    }

    /**
     * What a run found.
     *
     * @param families a row for each family
     * @param failures the first {@value Fuzz#FILES_OF_A_KIND} of a kind
     */
    public record Result(List<FamilyReport> families, List<Failure> failures) {

        /**
         * Whether no answer was wrong and none was missing but for the refusals.
         *
         * @return whether the solvers passed
         */
        public boolean passed() {
            return families.stream().allMatch(family -> family.wrong() == 0 && family.thrown() == 0);
        }
    }

    /**
     * Runs until the problems or the time are used up.
     *
     * @param problems how many, at least 1
     * @param limit how long, at most
     * @param threads how many at once, at least 1
     * @param progress told how many problems are done since it was told before; by any thread
     * @return what was found
     * @throws InterruptedException if the thread is interrupted
     */
    public Result run(long problems, Duration limit, int threads, LongConsumer progress) throws InterruptedException {
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Map<Family, Tally>>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                workers.add(pool.submit(() -> work(problems, start, limit, progress)));
            }
            Map<Family, Tally> total = fresh();
            for (Future<Map<Family, Tally>> worker : workers) {
                worker.get().forEach((family, tally) -> total.get(family).add(tally));
            }
            List<FamilyReport> families = total.entrySet().stream()
                    .map(entry -> entry.getValue().report(entry.getKey().label()))
                    .toList();
            failures.sort(Comparator.comparing(Failure::kind).reversed().thenComparing(Failure::number));
            return new Result(families, List.copyOf(failures));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the fuzz itself failed: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<Family, Tally> fresh() {
        Map<Family, Tally> tallies = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            tallies.put(family, new Tally());
        }
        return tallies;
    }

    private Map<Family, Tally> work(long problems, long start, Duration limit, LongConsumer progress) {
        Map<Family, Tally> tallies = fresh();
        while (System.nanoTime() - start < limit.toNanos()
                && !Thread.currentThread().isInterrupted()) {
            long from = next.getAndAdd(CHUNK);
            long to = Math.min(from + CHUNK, problems);
            if (from >= to) {
                break;
            }
            for (long number = from; number < to; number++) {
                Instance problem = RandomQuestions.draw(seed, number, STEPS);
                Examination.of(problem, solvers, tallies.get(problem.family()))
                        .ifPresent(defect -> keep(problem, defect));
            }
            progress.accept(to - from);
        }
        return tallies;
    }

    private synchronized void keep(Instance problem, Defect defect) {
        Failure failure = Failure.of(problem, defect, folder);
        long before = failures.stream()
                .filter(other -> other.kind().equals(failure.kind()))
                .count();
        if (before < FILES_OF_A_KIND) {
            failures.add(failure);
            try {
                Files.createDirectories(folder);
                InstanceFile.write(failure.file(), problem, failure.line());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Asks the questions of a file again.
     *
     * @param file a problem as {@link #run} writes it
     * @return what is wrong, or nothing
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no such problem
     */
    public static Optional<Failure> replay(Path file) throws IOException {
        return replay(file, UnaryOperator.identity());
    }

    static Optional<Failure> replay(Path file, UnaryOperator<Region> solvers) throws IOException {
        Instance problem = InstanceFile.read(file);
        return Examination.of(problem, solvers, new Tally())
                .map(defect -> Failure.of(problem, defect, file.toAbsolutePath().getParent()));
    }
}
