package io.github.subtail.command;

import io.github.subtail.budget.YahooFile;
import io.github.subtail.experiment.InputException;
import io.github.subtail.store.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code yahoo-sample}: writes invented rows in the form of the Yahoo! bidding data, to try reading at full size. */
@Command(
        name = "yahoo-sample",
        description = "Writes invented rows in the form of the Yahoo! bidding data, which may not be redistributed;"
                + " compressed if the file's name ends with .gz.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example, at the size of the real file (about 580 MB), read within 512 MB of heap:",
            "  subtail yahoo-sample --lines 17000000 -o bids.tsv",
            "  JAVA_TOOL_OPTIONS=-Xmx512m subtail instance budget,yahoo=bids.tsv -o edges.tsv"
        })
final class YahooSampleCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "100000",
            description = "rows, at least 1 (default: ${DEFAULT-VALUE})")
    private long lines;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "equal seeds give equal files")
    private long seed;

    @Mixin
    private OutputFile output;

    YahooSampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (lines < 1) {
            throw new InputException("--lines must be >= 1: was " + lines);
        }
        Path file = output.path();
        WholeFile.write(file, draft -> YahooFile.writeSynthetic(draft, lines, seed));
        console.out().println(file);
        return ExitCode.DONE;
    }
}
