package io.github.subtail.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.peers.ContestResult;
import io.github.subtail.peers.Contests;
import io.github.subtail.peers.Effort;
import io.github.subtail.peers.Folders;
import io.github.subtail.peers.Measurement;
import io.github.subtail.peers.WholeRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench-peers}: Subtail against NumPy and SciPy on the same work, in turns. */
@Command(
        name = "bench-peers",
        description =
                "Measures Subtail against NumPy and SciPy on the same instances, iterations and trials, in turns, "
                        + "and checks that both reach the same mean F. Time is CPU time of one thread, noise drawn within "
                        + "it on both sides; ours in this process after a warm-up.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  subtail bench-peers --quick", "  subtail bench-peers --whole"})
final class BenchPeersCommand implements Callable<Integer> {

    private final Console console;
    private final Effort quickEffort;

    @Option(names = "--quick", description = "fewer and shorter trials: the order of magnitude")
    private boolean quick;

    @Option(
            names = "--whole",
            description = "also what takes whole runs: the study, 2 threads against 1, the heap of 100,000 trials"
                    + " (some 8 minutes more, wall time)")
    private boolean whole;

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
            List<ContestResult> results = contests.hold(result -> progress(result.work() + ", " + result.rival()));
            List<Measurement> measurements = new ArrayList<>(List.of(contests.allocation()));
            if (whole) {
                Consumer<Measurement> listener = measurement -> progress(measurement.work());
                measurements.addAll(new WholeRuns(Main.class.getName(), folder).measure(listener));
            }
            boolean agree = results.stream().allMatch(ContestResult::agrees);
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("schema", "subtail/bench-peers/1");
                object.put("peers", versions);
                object.put("effort", effort);
                object.put("rows", results);
                object.put("measurements", measurements);
                object.put("agree", agree);
                console.out().println(new ObjectMapper().writeValueAsString(object));
            } else {
                new BenchPeersTable(console.out(), whole).print(versions, effort, results, measurements);
            }
            return agree ? ExitCode.DONE : ExitCode.FAILED;
        } finally {
            Folders.delete(folder);
        }
    }

    private void progress(String work) {
        console.err().println(work + ": done");
        console.err().flush();
    }
}
