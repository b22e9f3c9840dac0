package io.github.subtail.command;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import io.github.subtail.experiment.Suggestion;
import io.github.subtail.runner.Runner;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: runs one recorded trial again. */
@Command(
        name = "replay",
        description = "Runs one trial of a result folder again and compares it with what is recorded, to the bit.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 1 if anything differs. A trial that failed must fail in the same way.",
            "",
            "Example:",
            "  subtail replay out/quick nqp-1/scg/T50:17"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final Pattern TRIAL = Pattern.compile("(.+):([0-9]{1,9})");

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "the result folder of a run")
    private Path folder;

    @Parameters(index = "1", paramLabel = "TRIAL", description = "CELL:trial, such as nqp-1/scg/T50:17")
    private String name;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ResultFolder.require(folder);
        Experiment experiment = ResultFolder.experiment(folder);
        Matcher matcher = TRIAL.matcher(name);
        if (!matcher.matches()) {
            throw new InputException("TRIAL must be CELL:trial, such as nqp-1/scg/T50:17: was " + name);
        }
        Experiment.Plan plan = plan(experiment, matcher.group(1));
        int trial = Integer.parseInt(matcher.group(2));
        if (trial >= plan.trials()) {
            throw new InputException(
                    "trial of " + plan.cell().id() + " must be in 0.." + (plan.trials() - 1) + ": was " + trial);
        }
        ExperimentRow origin;
        TrialRecord recorded;
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            origin = store.experiment();
            recorded = store.trial(plan.cell().id(), trial)
                    .orElseThrow(() -> new InputException("trial " + name + " has not run in " + folder + " yet"));
        }
        TrialRecord replayed = Runner.trialRunner(
                        experiment, plan, BuiltProblem.of(plan.problem()).problem())
                .run(trial);
        List<String> differences = TrialDifference.between(recorded, replayed);
        if (json) {
            Json.print(console, object(recorded, replayed, differences));
        } else {
            print(origin, recorded, replayed, differences);
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Experiment.Plan plan(Experiment experiment, String cell) {
        List<String> cells =
                experiment.plans().stream().map(plan -> plan.cell().id()).toList();
        int index = cells.indexOf(cell);
        if (index < 0) {
            throw new InputException("unknown cell `" + cell + "`"
                    + Suggestion.nearest(cell, cells)
                            .map(near -> ": did you mean `" + near + "`?")
                            .orElse(": one of " + String.join(", ", cells)));
        }
        return experiment.plans().get(index);
    }

    private void print(ExperimentRow origin, TrialRecord recorded, TrialRecord replayed, List<String> differences) {
        console.out().println("recorded  " + outcome(recorded));
        console.out().println("replayed  " + outcome(replayed));
        if (differences.isEmpty()) {
            console.out().println(name + " is the same, to the bit");
            return;
        }
        ExperimentRow here = ExperimentRow.here("", "", Version.number());
        console.out().println(name + " differs in " + String.join(", ", differences));
        console.out().println("recorded with " + environment(origin) + "; replayed with " + environment(here));
    }

    private static String outcome(TrialRecord trial) {
        return trial.done() ? trial.xSha256() + "  F = " + trial.finalValue() : "failed: " + trial.message();
    }

    private static String environment(ExperimentRow row) {
        return "Subtail " + row.subtailVersion() + ", Java " + row.java() + ", " + row.os();
    }

    private Map<String, Object> object(TrialRecord recorded, TrialRecord replayed, List<String> differences) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", "subtail/replay/1");
        object.put("trial", name);
        object.put("same", differences.isEmpty());
        object.put("differences", differences);
        object.put("recorded", object(recorded));
        object.put("replayed", object(replayed));
        return object;
    }

    private static Map<String, Object> object(TrialRecord trial) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("status", trial.done() ? "done" : "failed");
        object.put("x_sha256", trial.xSha256());
        object.put("final_value", Json.number(trial.finalValue()));
        object.put("oracle_calls", trial.oracleCalls());
        object.put("message", trial.message());
        return object;
    }
}
