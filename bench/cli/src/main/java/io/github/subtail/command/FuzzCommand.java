package io.github.subtail.command;

import io.github.subtail.experiment.InputException;
import io.github.subtail.fuzz.Failure;
import io.github.subtail.fuzz.FamilyReport;
import io.github.subtail.fuzz.Fuzz;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fuzz}: random hard problems for projection and linear maximisation, each answer judged. */
@Command(
        name = "fuzz",
        description = "Puts random problems to projection and linear maximisation: degenerate, duplicate-row, zero-"
                + "budget, badly scaled (1e-8 to 1e8) and integer polytopes, boxes, budget boxes and products, cold "
                + "and warm. Every answer is proved by duality with multipliers of Commons Math, or in exact "
                + "arithmetic where these prove too little.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 1 if an answer is wrong or missing; such a problem is kept in a file, to the bit. Refused are",
            "problems too badly scaled for double precision, which the solvers say instead of an answer.",
            "",
            "Examples:",
            "  subtail fuzz --minutes 5",
            "  subtail fuzz --problems 1000000 --minutes 120 --seed 7 -j 2",
            "  subtail fuzz --replay out/fuzz/wrong-7-1234.txt"
        })
final class FuzzCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "1",
            description = "stop after this time (default: ${DEFAULT-VALUE})")
    private double minutes;

    @Option(names = "--problems", paramLabel = "N", description = "stop after so many problems (default: no limit)")
    private Long problems;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "equal seeds give equal problems")
    private long seed;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "where problems go that are not answered (default: out/fuzz)")
    private Path folder = Path.of("out", "fuzz");

    @Option(names = "--replay", paramLabel = "FILE", description = "only ask the questions of such a file again")
    private Path file;

    @Mixin
    private Threads threads;

    FuzzCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return file == null ? run() : replay();
    }

    private int run() throws IOException, InterruptedException {
        if (!(minutes > 0 && minutes <= 1e6)) {
            throw new InputException("--minutes must be in (0, 1e6]: was " + minutes);
        }
        if (problems != null && problems < 1) {
            throw new InputException("--problems must be >= 1: was " + problems);
        }
        long most = problems == null ? Long.MAX_VALUE / 2 : problems;
        Duration limit = Duration.ofMillis(Math.round(6e4 * minutes));
        Fuzz.Result result;
        if (problems == null) {
            result = new Fuzz(seed, folder).run(most, limit, threads.count(), done -> {});
        } else {
            try (ProgressDisplay display = new ProgressDisplay(console, "fuzz", "problems", most, 0)) {
                result = new Fuzz(seed, folder).run(most, limit, threads.count(), display::step);
            }
        }
        int code = result.passed() ? ExitCode.DONE : ExitCode.FAILED;
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("schema", "subtail/fuzz/1");
            object.put("seed", seed);
            object.put("families", result.families());
            object.put(
                    "failures",
                    result.failures().stream().map(FuzzCommand::json).toList());
            object.put("exit", code);
            Json.print(console, object);
        } else {
            print(result);
        }
        return code;
    }

    private int replay() throws IOException {
        Optional<Failure> failure = Fuzz.replay(file);
        boolean passed = failure.filter(f -> !f.kind().equals("refused")).isEmpty();
        int code = passed ? ExitCode.DONE : ExitCode.FAILED;
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("schema", "subtail/fuzz/1");
            object.put("failures", failure.map(FuzzCommand::json).stream().toList());
            object.put("exit", code);
            Json.print(console, object);
        } else {
            console.out().println(failure.map(Failure::line).orElse("every answer is right"));
        }
        return code;
    }

    private static Map<String, Object> json(Failure failure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", failure.kind());
        object.put("family", failure.family());
        object.put("problem", failure.number());
        object.put("step", failure.step());
        object.put("message", failure.message());
        object.put("file", failure.file().toString());
        return object;
    }

    private void print(Fuzz.Result result) {
        row(
                "family",
                "problems",
                "answers",
                "warm",
                "violation",
                "error",
                "exact",
                "moved",
                "retries",
                "refused",
                "thrown",
                "wrong");
        for (FamilyReport f : result.families()) {
            row(
                    f.family(),
                    f.problems(),
                    f.answers(),
                    f.warm(),
                    String.format(Locale.ROOT, "%.1e", f.residual()),
                    String.format(Locale.ROOT, "%.1e", f.error()),
                    f.exact(),
                    f.moved(),
                    f.retries(),
                    f.refused(),
                    f.thrown(),
                    f.wrong());
        }
        long count =
                result.families().stream().mapToLong(FamilyReport::problems).sum();
        long wrong = result.families().stream().mapToLong(FamilyReport::wrong).sum();
        long thrown = result.families().stream().mapToLong(FamilyReport::thrown).sum();
        long refused =
                result.families().stream().mapToLong(FamilyReport::refused).sum();
        console.out()
                .println(count + " problems: " + wrong + " wrong, " + thrown + " thrown, " + refused
                        + " refused as too badly scaled");
        for (Failure failure : result.failures()) {
            if (!failure.kind().equals("refused")) {
                console.out().println(failure.line());
                console.out().println("  " + failure.file());
            }
        }
    }

    private void row(Object... cells) {
        console.out().printf(Locale.ROOT, "%-24s %9s %10s %10s %10s %9s %8s %6s %8s %8s %7s %6s%n", cells);
    }
}
