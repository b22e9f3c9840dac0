package io.github.subtail.command;

import io.github.subtail.store.ExportFormat;
import io.github.subtail.store.ResultStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes the tables of a result folder. */
@Command(
        name = "export",
        description = "Writes every table of a result folder to DIR/tables.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail export out/nqp-tails --to csv"})
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "the result folder of a run")
    private Path folder;

    @Option(names = "--to", required = true, paramLabel = "csv|parquet", description = "kind of file")
    private Format format;

    /** As users write it. */
    enum Format {
        csv,
        parquet
    }

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ResultFolder.require(folder);
        ExportFormat to = format == Format.csv ? ExportFormat.CSV : ExportFormat.PARQUET;
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            for (Path file : store.export(folder, to)) {
                console.out().println(file);
            }
        }
        return ExitCode.DONE;
    }
}
