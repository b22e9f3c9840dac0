package io.github.subtail.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.experiment.Catalogue;
import io.github.subtail.experiment.Manual;
import io.github.subtail.experiment.Plugins;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list}: what there is. */
@Command(
        name = "list",
        description = "Lists the problems and algorithms with their keys, or the bounds.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail list algorithms"})
final class ListCommand implements Callable<Integer> {

    /** What can be listed. */
    enum Topic {
        problems,
        algorithms,
        bounds,
        keys
    }

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "problems|algorithms|bounds|keys",
            description = "what to list; keys: every key of an experiment file, as Markdown")
    private Topic topic;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        switch (topic) {
            case problems -> types("problems", Catalogue.problems());
            case algorithms -> types("algorithms", Catalogue.algorithms());
            case keys -> keys();
            case bounds -> bounds(Plugins.current().catalogue());
        }
        return ExitCode.DONE;
    }

    private void types(String name, List<Catalogue.Type> types) throws IOException {
        if (json) {
            write(name, types);
            return;
        }
        for (Catalogue.Type type : types) {
            console.out().println(type.type() + "  " + type.summary());
            for (Catalogue.Key key : type.keys()) {
                console.out()
                        .printf(Locale.ROOT, "    %-15s %s%s%n", key.key(), key.allowed(), defaults(key.fallback()));
            }
        }
    }

    private void keys() throws IOException {
        if (json) {
            write("keys", Catalogue.sections());
        } else {
            console.out().print(Manual.markdown());
        }
    }

    private static String defaults(String fallback) {
        return fallback.equals("required") ? "; required" : fallback.isEmpty() ? "" : "; default " + fallback;
    }

    private void bounds(BoundCatalogue catalogue) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Bound bound : catalogue.bounds()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("theorem", bound.theorem().id());
            row.put("edition", bound.edition().id());
            row.put("row", bound.row());
            row.put("statistic", bound.statistic().name().toLowerCase(Locale.ROOT));
            row.put("erratum", bound.erratum().orElse(null));
            rows.add(row);
        }
        if (json) {
            write("bounds", rows);
            return;
        }
        for (Map<String, Object> row : rows) {
            Object erratum = row.get("erratum");
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-14s %-10s %-6s %-13s%s%n",
                            row.get("theorem"),
                            row.get("edition"),
                            row.get("row"),
                            row.get("statistic"),
                            erratum == null ? "" : "  " + erratum);
        }
    }

    private void write(String name, Object items) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", "subtail/list/1");
        object.put(name, items);
        console.out().println(new ObjectMapper().writeValueAsString(object));
    }
}
