package io.github.subtail.command;

import io.github.subtail.analysis.FolderAnalysis;
import io.github.subtail.analysis.RunCertificates;
import io.github.subtail.command.ExperimentRun.Description;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import io.github.subtail.runner.Shard;
import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: runs or resumes an experiment, analyses it and exports its tables. */
@Command(
        name = "run",
        description = "Runs an experiment, or what is missing of it; Ctrl-C and kill -9 are safe.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  subtail run quick.yaml -j 2 -o out/quick",
            "  subtail run quick.yaml --certify",
            "  subtail run quick.yaml --shard 1/2 -o out/first   # on one machine",
            "  subtail run quick.yaml --shard 2/2 -o out/second  # on another",
            "  subtail merge out/first out/second -o out/quick"
        })
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "EXP.yaml", description = "the experiment file")
    private Path file;

    @Mixin
    private RunOptions options;

    @Option(names = "--timing", description = "keep the wall time of each trial")
    private boolean timing;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "only trials t of each cell with 1 + (t mod N) = I; see merge")
    private String shardText;

    @Option(
            names = "--certify",
            description = "say what may be quoted of the runs without knowing OPT: value, share of OPT and gap, each"
                    + " with its confidence and what it rests on")
    private boolean certify;

    @Option(names = "--json", description = "with --certify: one JSON object")
    private boolean json;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (json && !certify) {
            throw new InputException("--json is about what --certify says: give both");
        }
        Description description = Description.read(file);
        Shard shard = shardText == null ? Shard.WHOLE : Shard.parse(shardText);
        String name = description.experiment().name();
        Path folder =
                options.folder(name + (shard.equals(Shard.WHOLE) ? "" : "-" + shard.index() + "-of-" + shard.count()));
        List<RunCertificates> certificates = new ArrayList<>();
        new ExperimentRun(console, description, folder, shard, options.threads(), timing).run((known, problems) -> {
            FolderAnalysis analysis =
                    FolderReport.write(known, problems, folder, "subtail run " + file.getFileName(), options.threads());
            if (certify) {
                certificates.addAll(certificates(known, analysis, folder));
            }
        });
        CertificateReport report = new CertificateReport(name, certificates);
        Ending ending = Ending.of(description.experiment(), folder);
        if (json) {
            Json.print(console, report.json());
            return ending.exitCode();
        }
        if (certify) {
            report.print(console.out());
        }
        return ending.say(console);
    }

    private static List<RunCertificates> certificates(Experiment experiment, FolderAnalysis analysis, Path folder) {
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            return RunCertificates.of(experiment, analysis, store);
        }
    }
}
