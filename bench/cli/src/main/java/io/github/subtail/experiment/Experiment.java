package io.github.subtail.experiment;

import io.github.subtail.run.Horizon;
import io.github.subtail.store.Cell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A whole experiment: validated, every default filled in, immutable.
 *
 * @param name its name, [a-z0-9+-]{1,64}
 * @param seeds which trials
 * @param problems the problems, ids distinct, at least one
 * @param algorithms the algorithms, ids distinct on each problem, at least one
 * @param record which iterations are kept
 * @param analysis what is computed from the trials
 * @param plugins the jars with types of the user's own
 */
public record Experiment(
        String name,
        SeedsSpec seeds,
        List<ProblemSpec> problems,
        List<AlgorithmEntry> algorithms,
        RecordSpec record,
        AnalysisSpec analysis,
        List<PluginJar> plugins) {

    private static final int DEFAULT_ITERATIONS = 200;

    /** Copies the lists. */
    public Experiment {
        problems = List.copyOf(problems);
        algorithms = List.copyOf(algorithms);
        plugins = List.copyOf(plugins);
    }

    /**
     * One problem with one algorithm at one horizon: what the trials of a cell run.
     *
     * @param problem the problem
     * @param algorithm the algorithm
     * @param horizon the horizon
     * @param trials how many trials, at least 1
     */
    public record Plan(ProblemSpec problem, AlgorithmSpec algorithm, Horizon horizon, int trials) {
        /**
         * The cell in the store.
         *
         * @return the cell
         */
        public Cell cell() {
            return new Cell(problem.id(), algorithm.id(), horizon);
        }
    }

    /**
     * Reads an experiment file. Paths in it are relative to its folder.
     *
     * @param file a YAML file
     * @return the experiment
     * @throws InputException if the file cannot be read or says something wrong
     */
    public static Experiment read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return parse(TreeReader.readText(file), file.toString(), folder == null ? Path.of("") : folder);
    }

    /**
     * Reads a description.
     *
     * @param yaml the text
     * @param source what messages call it
     * @param folder what relative paths are relative to
     * @return the experiment
     * @throws InputException if the text says something wrong
     */
    public static Experiment parse(String yaml, String source, Path folder) {
        return parse(yaml, source, DataFolder.at(folder));
    }

    /**
     * Reads a description.
     *
     * @param yaml the text
     * @param source what messages call it
     * @param folder where the data files that it names are
     * @return the experiment
     * @throws InputException if the text says something wrong
     */
    public static Experiment parse(String yaml, String source, DataFolder folder) {
        Section section = new Field(source, "", TreeReader.parse(yaml, source)).section(Catalogue.keys("file"));
        Plugins plugins = Plugins.current();
        section.optional("plugins")
                .ifPresent(list -> list.list("plugins").forEach(field -> PluginJar.read(field, plugins)));
        List<Field> problems = section.required("problems").list("problems");
        List<Field> algorithms = section.required("algorithms").list("algorithms");
        int longest = algorithms.stream()
                .mapToInt(AlgorithmReader::longestHorizon)
                .max()
                .orElse(0);
        int iterations = longest == 0 ? DEFAULT_ITERATIONS : longest;
        List<ProblemSpec> problemSpecs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Field field : problems) {
            ProblemSpec spec = ProblemReader.read(field, problemSpecs.size() + 1, folder);
            if (!ids.add(spec.id())) {
                throw taken(spec.id(), field);
            }
            problemSpecs.add(spec);
        }
        List<String> known = problemSpecs.stream().map(ProblemSpec::id).toList();
        List<AlgorithmEntry> entries = new ArrayList<>();
        for (Field field : algorithms) {
            AlgorithmEntry entry = AlgorithmEntry.read(field, iterations, known, folder);
            if (entries.stream().anyMatch(entry::meets)) {
                throw taken(entry.spec().id(), field);
            }
            entries.add(entry);
        }
        return new Experiment(
                section.required("name").name(),
                section.optional("seeds").map(SeedsSpec::read).orElse(SeedsSpec.DEFAULT),
                problemSpecs,
                entries,
                section.optional("record").map(RecordSpec::read).orElse(RecordSpec.standard()),
                section.optional("analysis").map(AnalysisSpec::read).orElse(AnalysisSpec.DEFAULT),
                plugins.jars());
    }

    private static InputException taken(String id, Field field) {
        return field.wrong(".id must be unique: `" + id + "` is taken, give an id of its own");
    }

    /**
     * Every cell, problems outermost, horizons innermost.
     *
     * @return problems x algorithms x horizons, as far as an algorithm is run on a problem
     */
    public List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (ProblemSpec problem : problems) {
            for (AlgorithmEntry entry : algorithms) {
                if (entry.appliesTo(problem)) {
                    int trials = entry.trials().orElse(seeds.trials());
                    for (Horizon horizon : entry.spec().horizons()) {
                        plans.add(new Plan(problem, entry.spec(), horizon, trials));
                    }
                }
            }
        }
        return plans;
    }

    /**
     * The same experiment with the numbers of its instances: an entry that leaves some of them open becomes one for each
     * problem that it is run on.
     *
     * @param fittings finds the numbers of a problem, by its id; not asked for problems that need none
     * @return an experiment none of whose algorithms is open
     */
    public Experiment fitted(Function<String, Fitting> fittings) {
        List<AlgorithmEntry> known = new ArrayList<>();
        for (AlgorithmEntry entry : algorithms) {
            if (!entry.spec().open()) {
                known.add(entry);
                continue;
            }
            problems.stream().filter(entry::appliesTo).map(ProblemSpec::id).forEach(id -> {
                AlgorithmSpec spec = entry.spec().fitted(fittings.apply(id));
                known.add(new AlgorithmEntry(spec, List.of(id), entry.trials()));
            });
        }
        return new Experiment(name, seeds, problems, known, record, analysis, plugins);
    }

    /**
     * The experiment with every default filled in, as an experiment file in one fixed form; reads back as this
     * experiment. Paths stand as the user wrote them.
     *
     * @return YAML
     */
    public String resolved() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        Map<String, Object> seedMap = new LinkedHashMap<>();
        seedMap.put("root", seeds.root());
        seedMap.put("trials", seeds.trials());
        map.put("seeds", seedMap);
        map.put("problems", problems.stream().map(ProblemSpec::description).toList());
        map.put(
                "algorithms",
                algorithms.stream().map(AlgorithmEntry::description).toList());
        map.put("record", Map.of("checkpoints", record.description()));
        map.put("analysis", analysis.description());
        if (!plugins.isEmpty()) {
            map.put("plugins", plugins.stream().map(PluginJar::description).toList());
        }
        return CanonicalYaml.write(map);
    }

    /**
     * The data files that it is read from.
     *
     * @return the files, in the order of the problems, then of the algorithms
     */
    public List<DataFile> dataFiles() {
        return Stream.concat(
                        problems.stream().flatMap(problem -> problem.dataFiles().stream()),
                        algorithms.stream().flatMap(entry -> entry.spec().dataFiles().stream()))
                .toList();
    }

    /**
     * The identity of the experiment: two files that mean the same, and name data of the same content, have the same.
     *
     * @return {@link #sha256(String)} of {@link #resolved()}
     */
    public String sha256() {
        return sha256(resolved());
    }

    /**
     * The identity under a description that another version may have written.
     *
     * @param description the description with every default filled in
     * @return SHA-256 over it in UTF-8, followed by a line {@code <sha256>  <path>} for each data file; lower-case
     *     hexadecimal
     * @throws InputException if a data file cannot be read
     */
    public String sha256(String description) {
        MessageDigest digest = sha256Digest();
        digest.update(description.getBytes(StandardCharsets.UTF_8));
        for (DataFile file : dataFiles()) {
            digest.update((file.sha256() + "  " + file.given() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
