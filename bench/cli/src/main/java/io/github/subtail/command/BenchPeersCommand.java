package io.github.subtail.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.peers.ContestResult;
import io.github.subtail.peers.Contests;
import io.github.subtail.peers.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench-peers}: Subtail against NumPy and SciPy on the same work, in turns. */
@Command(
        name = "bench-peers",
        description = {
            "Measures Subtail against NumPy and SciPy on the same instances, iterations and trials, in turns,",
            "and checks that both reach the same mean F. Time is CPU time of one thread, noise drawn within it on both"
                    + " sides; ours in this process after a warm-up."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail bench-peers --quick"})
final class BenchPeersCommand implements Callable<Integer> {

    private final Console console;
    private final Effort quickEffort;

    @Option(names = "--quick", description = "fewer and shorter trials: the order of magnitude")
    private boolean quick;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(
            names = "--python",
            paramLabel = "EXE",
            defaultValue = "python3",
            description = "the Python with NumPy and SciPy (default: ${DEFAULT-VALUE})")
    private String python;

    BenchPeersCommand(Console console) {
        this(console, Effort.QUICK);
    }

    BenchPeersCommand(Console console, Effort quickEffort) {
        this.console = console;
        this.quickEffort = quickEffort;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("subtail-peers");
        try {
            Effort effort = quick ? quickEffort : Effort.FULL;
            Contests contests = new Contests(python, folder, effort);
            String versions = contests.versions();
            List<ContestResult> results = contests.hold(this::progress);
            boolean agree = results.stream().allMatch(ContestResult::agrees);
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("schema", "subtail/bench-peers/1");
                object.put("peers", versions);
                object.put("effort", effort);
                object.put("rows", results);
                object.put("agree", agree);
                console.out().println(new ObjectMapper().writeValueAsString(object));
            } else {
                print(versions, effort, results);
            }
            return agree ? ExitCode.DONE : ExitCode.FAILED;
        } finally {
            clear(folder);
        }
    }

    private void progress(ContestResult result) {
        console.err().println(result.work() + ", " + result.rival() + ": done");
        console.err().flush();
    }

    private void print(String versions, Effort effort, List<ContestResult> results) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "Subtail against %s; %d turns each, A B A B, of %d trials of T = %d; one thread.%n"
                                + "CPU microseconds (median over trials), noise drawn within them on both sides; Java %s.%n%n",
                        versions,
                        effort.turns(),
                        effort.trials(),
                        effort.horizon(),
                        Runtime.version().feature());
        console.out().println("| work | rival | ours us | theirs us | ratio | mean F, ours | mean F, theirs | same |");
        console.out().println("|---|---|--:|--:|--:|--:|--:|---|");
        for (ContestResult r : results) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "| %s, %s | %s | %.4g | %.4g | %.3gx | %.6g ± %.2g | %.6g ± %.2g | %s |%n",
                            r.work(),
                            r.unit(),
                            r.rival(),
                            r.ourMicros(),
                            r.theirMicros(),
                            r.ratio(),
                            r.ourMean(),
                            r.ourStandardError(),
                            r.theirMean(),
                            r.theirStandardError(),
                            r.check().equals("none") ? "-" : r.agrees() ? "yes" : "NO");
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%nRatio: their time over ours. Same: Welch's t-test of the means has p >= %.0e"
                                + " (gradient: the same values within %.0e). ± is one standard error.%n",
                        ContestResult.LEVEL,
                        ContestResult.EXACT);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
