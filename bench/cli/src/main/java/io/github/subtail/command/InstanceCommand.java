package io.github.subtail.command;

import io.github.subtail.experiment.Instances;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.experiment.SpecText;
import io.github.subtail.store.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code instance}: writes the instance of a problem, so that others can compute on it. */
@Command(
        name = "instance",
        description = "Writes an instance: JSON {H, h, A, b, u} for NQP, an edge list (TSV) for budget allocation.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail instance nqp,n=100,m=50,instance-seed=1 -o instance.json"})
final class InstanceCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SPEC",
            description = "key=value,... with the keys of an entry of `problems`, or a YAML file")
    private String problem;

    @Mixin
    private OutputFile output;

    InstanceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ProblemSpec spec = SpecText.problem(problem);
        Path file = output.path();
        WholeFile.write(file, draft -> Instances.write(spec, draft));
        console.out().println(file);
        return ExitCode.DONE;
    }
}
