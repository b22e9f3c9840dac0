package io.github.subtail.command;

import io.github.subtail.peers.Folders;
import io.github.subtail.scaling.Cost;
import io.github.subtail.scaling.Scaling;
import io.github.subtail.scaling.ScalingReport;
import io.github.subtail.scaling.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scaling}: how the cost of an iteration grows. */
@Command(
        name = "scaling",
        description = "Measures time per gradient and iteration against n, edges, T and trials, fits exponents, and "
                + "measures what memory bandwidth and flops of the machine allow: scaling.csv, scaling.png, "
                + "scaling.svg. Two minutes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail scaling -o results/published"})
final class ScalingCommand implements Callable<Integer> {

    private final Console console;
    private final Sizes quickSizes;

    @Option(names = "--quick", description = "smaller sizes: a quarter of a minute")
    private boolean quick;

    @Option(names = "-o", paramLabel = "DIR", description = "where the files go (default: out/scaling)")
    private Path folder = Path.of("out", "scaling");

    ScalingCommand(Console console) {
        this(console, Sizes.QUICK);
    }

    ScalingCommand(Console console, Sizes quickSizes) {
        this.console = console;
        this.quickSizes = quickSizes;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        Path scratch = Files.createTempDirectory("subtail-scaling");
        try {
            ScalingReport report =
                    new ScalingReport(new Scaling(quick ? quickSizes : Sizes.FULL, scratch, this::progress).measure());
            report.write(folder);
            report.growths().forEach((series, growth) -> console.out()
                    .printf(Locale.ROOT, "%s: ~ size^%.2f%n", series, growth.exponent()));
            console.out().println(folder);
            return ExitCode.DONE;
        } finally {
            Folders.delete(scratch);
        }
    }

    private void progress(Cost cost) {
        console.err()
                .printf(
                        Locale.ROOT,
                        "%s, %s = %.0f: %.4g us%n",
                        cost.series(),
                        cost.axis(),
                        cost.size(),
                        cost.micros());
        console.err().flush();
    }
}
