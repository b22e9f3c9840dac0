package io.github.subtail.experiment;

import java.nio.file.Path;

/** A small experiment file, one of its lines replaced. */
final class ExperimentText {

    static final Path FOLDER = Path.of("/data/experiments");

    private ExperimentText() {}

    static String with(String name, String seeds, String problem, String algorithm, String more) {
        return name + "\n" + seeds + "\nproblems:\n  - " + problem + "\nalgorithms:\n  - " + algorithm + "\n" + more;
    }

    private static final String NAME = "name: x";
    private static final String SEEDS = "seeds: {root: 42, trials: 3}";
    private static final String PROBLEM = "{type: nqp}";
    private static final String ALGORITHM = "{type: pga}";

    static String plain() {
        return with(NAME, SEEDS, PROBLEM, ALGORITHM, "");
    }

    static String name(String line) {
        return with(line, SEEDS, PROBLEM, ALGORITHM, "");
    }

    static String seeds(String value) {
        return with(NAME, "seeds: " + value, PROBLEM, ALGORITHM, "");
    }

    static String problem(String value) {
        return with(NAME, SEEDS, value, ALGORITHM, "");
    }

    static String noise(String value) {
        return problem("{type: nqp, noise: " + value + "}");
    }

    static String budget(String keys) {
        return problem("{type: budget, synthetic: {}, " + keys + "}");
    }

    static String algorithm(String value) {
        return with(NAME, SEEDS, PROBLEM, value, "");
    }

    static String step(String value) {
        return algorithm("{type: pga, step: " + value + "}");
    }

    static String more(String line) {
        return with(NAME, SEEDS, PROBLEM, ALGORITHM, line);
    }

    static Experiment parse(String yaml) {
        return Experiment.parse(yaml, "e.yaml", FOLDER);
    }
}
