package io.github.subtail.command;

import io.github.subtail.command.Forecast.CellForecast;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: what a run would take. */
@Command(
        name = "plan",
        description = {
            "Says how many trials and oracle calls an experiment has, and about how much time and disk it takes.",
            "A second of short trials of every algorithm on every problem is scaled; nothing is stored."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  subtail plan quick.yaml", "  subtail plan quick.yaml --cluster cores=256"})
final class PlanCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "EXP.yaml", description = "the experiment file")
    private Path file;

    @Mixin
    private Threads threads;

    @Option(
            names = "--cluster",
            paramLabel = "cores=N",
            description = "also what a run on a Spark cluster of N cores would take: time, memory, Parquet")
    private String cluster;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        OptionalInt cores = cores();
        Experiment experiment = Experiment.read(file);
        Forecast forecast = Forecast.of(experiment, threads.count());
        Optional<ClusterForecast> onCluster = cores.isPresent()
                ? Optional.of(ClusterForecast.of(experiment, forecast, cores.getAsInt()))
                : Optional.empty();
        if (json) {
            Map<String, Object> object = object(forecast);
            onCluster.ifPresent(own -> object.put("cluster", own.json()));
            Json.print(console, object);
        } else {
            print(forecast);
            onCluster.ifPresent(own -> own.print(console.out()));
        }
        return ExitCode.DONE;
    }

    private OptionalInt cores() {
        if (cluster == null) {
            return OptionalInt.empty();
        }
        if (!cluster.matches("cores=[1-9][0-9]{0,6}")) {
            throw new InputException("--cluster must be cores=N with N from 1 to 9999999: was " + cluster);
        }
        return OptionalInt.of(Integer.parseInt(cluster.substring("cores=".length())));
    }

    private void print(Forecast forecast) {
        Columns table = new Columns("cell", "trials", "oracle calls", "time on one thread");
        for (CellForecast cell : forecast.cells()) {
            table.row(
                    cell.cell(),
                    Integer.toString(cell.trials()),
                    Long.toString(cell.oracleCalls()),
                    time(cell.seconds()));
        }
        table.print(console.out());
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d trials, %d oracle calls%n"
                                + "about %s on %d threads: %s for the trials, %s for constants, tables, figures and report%n"
                                + "about %d MB on disk%n",
                        forecast.name(),
                        forecast.trials(),
                        forecast.oracleCalls(),
                        time(forecast.seconds()),
                        forecast.threads(),
                        time(forecast.trialSeconds()),
                        time(forecast.analysisSeconds()),
                        Math.round(Math.ceil(forecast.bytes() * 1e-6)));
    }

    static String time(double seconds) {
        return seconds < 1
                ? Columns.number(Math.ceil(seconds * 1000)) + " ms"
                : ProgressDisplay.time(Math.round(seconds));
    }

    private static Map<String, Object> object(Forecast forecast) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", "subtail/plan/1");
        object.put("name", forecast.name());
        object.put("threads", forecast.threads());
        object.put("trials", forecast.trials());
        object.put("oracle_calls", forecast.oracleCalls());
        object.put("seconds", forecast.seconds());
        object.put("trial_seconds", forecast.trialSeconds());
        object.put("analysis_seconds", forecast.analysisSeconds());
        object.put("bytes", forecast.bytes());
        List<Map<String, Object>> cells = new ArrayList<>();
        for (CellForecast cell : forecast.cells()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("cell", cell.cell());
            row.put("trials", cell.trials());
            row.put("oracle_calls", cell.oracleCalls());
            row.put("seconds", cell.seconds());
            cells.add(row);
        }
        object.put("cells", cells);
        return object;
    }
}
