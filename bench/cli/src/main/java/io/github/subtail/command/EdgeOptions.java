package io.github.subtail.command;

import io.github.subtail.budget.BipartiteGraph;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.EdgeFile;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.experiment.InputException;
import io.github.subtail.experiment.InputFile;
import io.github.subtail.experiment.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The edge list that {@code allocate} plans for, and how it is read. */
final class EdgeOptions {

    private static final String MEAN_PRICE = "mean-price";

    @Parameters(
            index = "0",
            paramLabel = "EDGES",
            description = "edge list: TSV or CSV, plain or gzip, with a header that names channel_id, customer_id and"
                    + " count or probability")
    private Path file;

    @Option(
            names = "--cap",
            paramLabel = "U",
            defaultValue = "1.0",
            description = "what one channel may get at most: a number or mean-price (default: ${DEFAULT-VALUE})")
    private String cap;

    @Option(
            names = "--rule",
            paramLabel = "R",
            description = "how counts become probabilities: repeat, by_total or by_customer; given for a column of"
                    + " probabilities (default: repeat, or given)")
    private String rule;

    @Option(
            names = "--q",
            paramLabel = "Q",
            defaultValue = "0.1",
            description = "success probability of one contact under repeat (default: ${DEFAULT-VALUE})")
    private double q;

    /** Reads the file. What is returned holds no reference to the graph, which is the larger part of it. */
    Edges read() throws IOException {
        Cap wanted = cap();
        List<String> rules =
                Arrays.stream(InfluenceRule.values()).map(InfluenceRule::id).toList();
        if (rule != null && !rules.contains(rule)) {
            throw new InputException("--rule must be one of " + String.join(", ", rules) + ": was " + rule
                    + Suggestion.nearest(rule, rules)
                            .map(near -> ", did you mean `" + near + "`?")
                            .orElse(""));
        }
        if (!(q > 0 && q < 1)) {
            throw new InputException("--q must be in (0, 1): was " + q);
        }
        BipartiteGraph graph = EdgeFile.read(InputFile.require(file));
        InfluenceRule chosen =
                rule == null ? InfluenceRule.defaultFor(graph) : InfluenceRule.valueOf(rule.toUpperCase(Locale.ROOT));
        return new Edges(
                file.toString(),
                graph.channels(),
                graph.edges(),
                chosen,
                q,
                wanted.on(graph),
                new BudgetObjective(graph, chosen.probabilities(graph, q), 1));
    }

    private Cap cap() {
        if (cap.equals(MEAN_PRICE)) {
            return new Cap.MeanPrice();
        }
        try {
            return new Cap.Constant(Double.parseDouble(cap));
        } catch (IllegalArgumentException e) {
            throw new InputException("--cap must be a finite number > 0 or " + MEAN_PRICE + ": was " + cap, e);
        }
    }

    /**
     * An edge list as an objective.
     *
     * @param file as the user named it
     * @param channels their ids in order of first appearance
     * @param count the number of edges
     * @param rule how probabilities follow from weights
     * @param q used by {@link InfluenceRule#REPEAT} only
     * @param cap what one channel may get at most
     * @param objective the influence
     */
    record Edges(
            String file,
            List<String> channels,
            int count,
            InfluenceRule rule,
            double q,
            double cap,
            BudgetObjective objective) {

        Edges {
            channels = List.copyOf(channels);
        }

        /** The default budget of formats: a tenth of all caps. */
        double defaultBudget() {
            return 0.1 * cap * channels.size();
        }
    }
}
