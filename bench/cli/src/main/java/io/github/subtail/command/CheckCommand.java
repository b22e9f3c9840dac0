package io.github.subtail.command;

import io.github.subtail.conformance.Finding;
import io.github.subtail.conformance.PluginCheck;
import io.github.subtail.experiment.InputException;
import io.github.subtail.experiment.PluginJar;
import io.github.subtail.experiment.PluginLoader;
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

/** {@code check}: tells the author of a plugin what is wrong with it. */
@Command(
        name = "check",
        description =
                "Checks a plugin: gradients, diminishing returns, projections, linear maximisation, unbiased noise,"
                        + " determinism, bounds.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 1 if a check does not hold.",
            "",
            "Examples:",
            "  subtail check my.jar",
            "  subtail check my.jar --set coverage.customers=50 --json"
        })
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", arity = "1..*", paramLabel = "JAR", description = "the plugin, and further jars it needs")
    private List<Path> jars;

    @Option(names = "--set", paramLabel = "TYPE.KEY=VALUE", description = "the value of a key; may be repeated")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (PluginLoader loader = new PluginLoader(jars)) {
            thread.setContextClassLoader(loader);
            List<Finding> findings = PluginCheck.of(loader.plugins(), settings());
            boolean sound = findings.stream().allMatch(Finding::holds);
            int code = sound ? ExitCode.DONE : ExitCode.FAILED;
            if (json) {
                Json.print(console, json(loader.plugins().jars(), findings, code));
            } else {
                print(loader.plugins().jars(), findings);
            }
            return code;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Map<String, Map<String, String>> settings() {
        Map<String, Map<String, String>> byType = new LinkedHashMap<>();
        for (String setting : settings) {
            int dot = setting.indexOf('.');
            int equals = setting.indexOf('=');
            if (dot < 1 || equals < dot) {
                throw new InputException("--set must be TYPE.KEY=VALUE: was " + setting);
            }
            byType.computeIfAbsent(setting.substring(0, dot), type -> new LinkedHashMap<>())
                    .put(setting.substring(dot + 1, equals), setting.substring(equals + 1));
        }
        return byType;
    }

    private void print(List<PluginJar> plugins, List<Finding> findings) {
        for (PluginJar jar : plugins) {
            console.out().println(jar.name() + ", version " + jar.version() + ", SHA-256 " + jar.sha256());
        }
        String subject = "";
        for (Finding finding : findings) {
            if (!finding.subject().equals(subject)) {
                subject = finding.subject();
                console.out().println(subject);
            }
            console.out()
                    .println((finding.holds() ? "  ok     " : "  WRONG  ")
                            + finding.rule()
                            + finding.defect().map(defect -> ": " + defect).orElse(""));
        }
        long wrong = findings.stream().filter(finding -> !finding.holds()).count();
        console.out()
                .println(
                        wrong == 0
                                ? "all " + findings.size() + " checks hold"
                                : wrong + " of " + findings.size() + " checks do not hold");
    }

    private static Map<String, Object> json(List<PluginJar> plugins, List<Finding> findings, int code) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", "subtail/check/1");
        object.put("plugins", plugins);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("subject", finding.subject());
            row.put("rule", finding.rule());
            row.put("holds", finding.holds());
            row.put("defect", finding.defect().orElse(null));
            rows.add(row);
        }
        object.put("findings", rows);
        object.put("exit", code);
        return object;
    }
}
