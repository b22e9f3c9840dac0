package io.github.subtail.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code status}: how far a run has come. */
@Command(
        name = "status",
        description = "Says how many trials of a result folder are done; works on a running one.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail status out/nqp-tails"})
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "the result folder of a run")
    private Path folder;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    StatusCommand(Console console) {
        this.console = console;
    }

    /** One cell: how many of its trials there are. */
    private record Line(String cell, int trials, int finished, int failed) {}

    @Override
    public Integer call() throws IOException {
        ResultFolder.require(folder);
        String name;
        List<Line> lines = new ArrayList<>();
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            ExperimentRow row = store.experiment();
            name = row.name();
            Experiment experiment = Experiment.parse(row.descriptionYaml(), folder.toString(), folder);
            for (Experiment.Plan plan : experiment.plans()) {
                String cell = plan.cell().id();
                lines.add(new Line(cell, plan.trials(), store.completed(cell).cardinality(), store.failed(cell)));
            }
        }
        if (json) {
            console.out().println(new ObjectMapper().writeValueAsString(object(name, lines)));
        } else {
            print(name, lines);
        }
        return ExitCode.DONE;
    }

    private void print(String name, List<Line> lines) {
        long finished = lines.stream().mapToLong(Line::finished).sum();
        long failed = lines.stream().mapToLong(Line::failed).sum();
        long total = lines.stream().mapToLong(Line::trials).sum();
        console.out()
                .println(name + ": " + finished + " of " + total + " trials finished, " + failed + " failed"
                        + (finished == total ? "; complete" : ""));
        for (Line line : lines) {
            console.out()
                    .println("  " + line.cell + "  " + line.finished + "/" + line.trials
                            + (line.failed > 0 ? "  " + line.failed + " failed" : ""));
        }
    }

    private static Map<String, Object> object(String name, List<Line> lines) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", "subtail/status/1");
        object.put("name", name);
        object.put("trials", lines.stream().mapToLong(Line::trials).sum());
        object.put("finished", lines.stream().mapToLong(Line::finished).sum());
        object.put("failed", lines.stream().mapToLong(Line::failed).sum());
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("cell", line.cell);
            cell.put("trials", line.trials);
            cell.put("finished", line.finished);
            cell.put("failed", line.failed);
            cells.add(cell);
        }
        object.put("cells", cells);
        return object;
    }
}
