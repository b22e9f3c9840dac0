package io.github.subtail.command;

import io.github.subtail.analysis.CellComparison;
import io.github.subtail.experiment.DescriptionDifference;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: two result folders, trial by trial. */
@Command(
        name = "compare",
        description =
                "Compares the final values of two result folders, paired by cell and trial: wins, ties and losses "
                        + "of NEW, median difference, signed rank test (Holm over the cells), and how quantiles change as "
                        + "shares of |OLD|.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 3 if a quantile of NEW is lower than that of OLD by more than the allowed share of |OLD|, or",
            "if more trials failed; 2 if the folders have nothing to compare.",
            "",
            "Example:",
            "  subtail compare out/before out/after --fail-if-worse q05:0.01"
        })
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "a result folder")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "another one with the same root seed")
    private Path fresh;

    @Option(
            names = "--fail-if-worse",
            split = ",",
            paramLabel = "qDD:SHARE",
            description = "q05:0.01: the 5%% quantile of no cell may fall by more than 1%%")
    private List<String> gateTexts = List.of();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Gate> gates = gateTexts.stream().map(Gate::parse).toList();
        ResultFolder.require(old);
        ResultFolder.require(fresh);
        Experiment before = parse(old);
        Experiment after = parse(fresh);
        if (before.seeds().root() != after.seeds().root()) {
            throw new InputException(
                    "trials are not paired: seeds.root is " + before.seeds().root() + " in " + old + " but "
                            + after.seeds().root() + " in " + fresh);
        }
        CompareReport report = compare(before, gates);
        if (json) {
            Json.print(console, report.json());
        } else {
            DescriptionDifference.first(
                            ResultFolder.row(old).descriptionYaml(),
                            ResultFolder.row(fresh).descriptionYaml())
                    .ifPresent(difference -> console.out().println("descriptions differ: " + difference));
            report.print(console.out());
        }
        return report.exit();
    }

    private static Experiment parse(Path folder) {
        ExperimentRow row = ResultFolder.row(folder);
        return Experiment.parse(row.descriptionYaml(), folder.toString(), folder);
    }

    private CompareReport compare(Experiment before, List<Gate> gates) {
        Set<Double> levels = new TreeSet<>(before.analysis().quantiles());
        gates.forEach(gate -> levels.add(gate.q()));
        try (ResultStore oldStore = ResultStore.openReadOnly(old);
                ResultStore newStore = ResultStore.openReadOnly(fresh)) {
            SortedSet<String> onlyOld = CellComparison.ids(oldStore);
            SortedSet<String> onlyNew = CellComparison.ids(newStore);
            SortedSet<String> both = new TreeSet<>(onlyOld);
            both.retainAll(onlyNew);
            onlyOld.removeAll(both);
            onlyNew.removeAll(both);
            if (both.isEmpty()) {
                throw new InputException(old + " and " + fresh + " have no cell in common");
            }
            if (!gates.isEmpty() && !onlyOld.isEmpty()) {
                throw new InputException(fresh + " lacks cells of " + old + ": " + String.join(", ", onlyOld));
            }
            List<CellComparison> cells = CellComparison.all(oldStore, newStore, List.copyOf(levels));
            for (CellComparison cell : cells) {
                if (!gates.isEmpty() && cell.pairs().pairs() == 0) {
                    throw new InputException("cell " + cell.cell() + " has no trial that is done in both folders");
                }
            }
            return new CompareReport(gates, cells, new ArrayList<>(onlyOld), new ArrayList<>(onlyNew));
        }
    }
}
