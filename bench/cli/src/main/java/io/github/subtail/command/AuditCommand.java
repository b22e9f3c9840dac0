package io.github.subtail.command;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.audit.AuditSummary;
import io.github.subtail.command.ExperimentRun.Description;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: runs an experiment and holds every bound against it. */
@Command(
        name = "audit",
        description = "Runs an experiment and tells for every bound whether the runs violate it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 1 if a corrected or sharpened bound is violated.",
            "",
            "Examples:",
            "  subtail audit",
            "  subtail audit exp.yaml --json",
            "  subtail audit --stress"
        })
final class AuditCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXP.yaml",
            description = "the experiment file (default: that of `init quick`)")
    private Path file;

    @Option(names = "--stress", description = "instances on which three bounds, as published, fail")
    private boolean stress;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Mixin
    private RunOptions options;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null && stress) {
            throw new InputException("--stress has an experiment of its own: give no file");
        }
        Description description;
        String command;
        if (file == null) {
            String name = stress ? "stress" : "quick";
            Path here = Path.of("").toAbsolutePath();
            String text = resource(name + ".yaml");
            description = new Description(Experiment.parse(text, name, here), text, here);
            command = "subtail audit" + (stress ? " --stress" : "");
        } else {
            description = Description.read(file);
            command = "subtail audit " + file.getFileName();
        }
        Experiment experiment = description.experiment();
        Path folder = options.folder(experiment.name());
        List<AuditLine> lines = new ArrayList<>();
        new ExperimentRun(console, description, folder, options.threads())
                .run((known, problems) ->
                        lines.addAll(FolderReport.write(known, problems, folder, command, options.threads())
                                .audit()));
        AuditReport report = new AuditReport(lines);
        if (json) {
            Json.print(console, report.json());
        } else {
            report.print(console.out());
            console.out().println("report: " + folder.resolve("report.html"));
        }
        return AuditSummary.of(lines).sound() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = AuditCommand.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
