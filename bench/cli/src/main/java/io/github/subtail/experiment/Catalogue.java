package io.github.subtail.experiment;

import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.plugin.Parameter;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.plugin.Provider;
import io.github.subtail.run.Horizon;
import java.util.ArrayList;
import java.util.List;

/** Every type of problem and algorithm with its keys: what readers accept, what {@code list} shows. */
public final class Catalogue {

    /**
     * A type.
     *
     * @param type as users write it
     * @param summary one line
     * @param keys its keys besides {@code type}
     */
    public record Type(String type, String summary, List<Key> keys) {
        String[] keyNames() {
            List<String> names = new ArrayList<>(List.of("type"));
            keys.forEach(key -> names.add(key.key));
            return names.toArray(String[]::new);
        }
    }

    /**
     * A key.
     *
     * @param key as users write it
     * @param allowed which values it takes
     * @param fallback the value where it is left out; {@code required} if it may not be; empty if it has none
     */
    public record Key(String key, String allowed, String fallback) {}

    private static final Key PROBLEM_ID = new Key("id", "a name of a-z, 0-9, + and -", "<type>-<position>");
    private static final Key ALGORITHM_ID = new Key("id", "a name of a-z, 0-9, + and -", "the type");
    private static final Key PROBLEMS_KEY = new Key("problems", "ids of the problems it is run on", "all of them");
    private static final Key TRIALS = new Key("trials", "an integer >= 1", "seeds.trials");
    private static final Key SEED = new Key("instance-seed", "an integer >= 0", "1");
    private static final Key BATCH = new Key("batch", "an integer >= 1, T or a schedule, rounded up", "1");
    private static final Key HORIZONS = new Key("horizons", "a list of integers >= 1", "required");
    private static final Key ITERATIONS = new Key("iterations", "an integer >= 1", "the largest horizon, else 200");
    private static final Key STEP = new Key("step", "a schedule or tuned", "2/sqrt(t)");
    private static final Key START = new Key("start", "gaussian, zero or a list of n numbers", "gaussian");
    private static final String GAUSSIAN_NOISE =
            "none or {absolute|at-zero|relative: >= 0, clip: none|> 0, hessian|hessian-absolute: >= 0}";
    private static final Key REGION =
            new Key("region", "{type: a region of a plugin, ...}, instead of the problem's own", "");
    private static final Key NOISE = new Key("noise", GAUSSIAN_NOISE, "none");

    private static final List<Type> PROBLEMS = List.of(
            new Type(
                    "nqp",
                    "non-concave quadratic program of the study, or the user's own matrices",
                    List.of(
                            PROBLEM_ID,
                            new Key("n", "an integer >= 1", "100"),
                            new Key("m", "an integer >= 0", "50"),
                            new Key("range", "a number > 0", "100.0"),
                            SEED,
                            new Key("file", "JSON {H, h, A, b, u}, instead of the keys above", ""),
                            REGION,
                            NOISE)),
            new Type(
                    "small-nqp",
                    "the small quadratic program of the study's Fig. 2(i), A = (.2, ..., .2), b = 1",
                    List.of(
                            PROBLEM_ID,
                            new Key("n", "an integer >= 1", "5"),
                            new Key("range", "a number > 0", "1.0"),
                            SEED,
                            REGION,
                            NOISE)),
            new Type(
                    "budget",
                    "budget allocation: channels influence customers",
                    List.of(
                            PROBLEM_ID,
                            new Key("edges", "an edge list, TSV or CSV, plain or gzip", ""),
                            new Key("yahoo", "the Yahoo! bidding data, instead of edges", ""),
                            new Key(
                                    "synthetic",
                                    "{channels: 1000, customers: 10475, edges: 52567, instance-seed: 1}, instead of"
                                            + " edges",
                                    ""),
                            new Key(
                                    "rule",
                                    "repeat, by_total, by_customer or given",
                                    "repeat; given if the file has a probability column"),
                            new Key("q", "a number in (0, 1)", "0.1"),
                            new Key("cap", "mean-price or a number > 0", "1.0"),
                            new Key("budget", "none or a number >= 0", "none"),
                            new Key("advertisers", "a list of {weight: 1.0, cap, budget}", "one"),
                            REGION,
                            new Key(
                                    "noise",
                                    GAUSSIAN_NOISE
                                            + " or {kind: customers, customers: 1 to |T|, hessian|hessian-absolute: >= 0}",
                                    "none"))),
            new Type(
                    "ce1",
                    "counterexample to Theorem 1 as printed: projected ascent overshoots for ever; run pga with 100"
                            + " iterations from start [20, 0, 0]",
                    List.of(PROBLEM_ID, NOISE)),
            new Type(
                    "ce2",
                    "counterexample to Theorem 4 as printed: momentum too slow for the noise; run scg with horizon"
                            + " 4000 and momentum t^-0.1",
                    List.of(PROBLEM_ID, new Key("noise", GAUSSIAN_NOISE, "{absolute: 1, clip: 2}"))),
            new Type(
                    "ce3",
                    "counterexample to Theorem 5 as printed: a fresh coordinate at every step; run scg++ with horizon"
                            + " 6000",
                    List.of(PROBLEM_ID, NOISE)));

    private static final List<Type> ALGORITHMS = List.of(
            new Type(
                    "pga",
                    "projected gradient ascent; anytime",
                    List.of(ALGORITHM_ID, PROBLEMS_KEY, TRIALS, ITERATIONS, STEP, START, BATCH)),
            new Type(
                    "boosted-pga",
                    "boosted projected gradient ascent; anytime",
                    List.of(
                            ALGORITHM_ID,
                            PROBLEMS_KEY,
                            TRIALS,
                            ITERATIONS,
                            STEP,
                            START,
                            BATCH,
                            new Key("gamma", "a number in (0, 1]", "1.0"),
                            new Key("weights", "standard or matched", "standard"),
                            new Key(
                                    "curvature",
                                    "a number in [0, 1], where weights are matched",
                                    "that of the problem"))),
            new Type(
                    "scg",
                    "stochastic continuous greedy; a run for each horizon",
                    List.of(
                            ALGORITHM_ID,
                            PROBLEMS_KEY,
                            TRIALS,
                            HORIZONS,
                            new Key(
                                    "momentum",
                                    "a schedule, capped at 1, or one for each horizon, or tuned",
                                    "4/(t+8)^(2/3)"),
                            BATCH)),
            new Type(
                    "scg++",
                    "stochastic continuous greedy++; a run for each horizon",
                    List.of(
                            ALGORITHM_ID,
                            PROBLEMS_KEY,
                            TRIALS,
                            HORIZONS,
                            new Key("batch", "an integer >= 1, T or a schedule, rounded up", "T"),
                            new Key("initial-batch", "an integer >= 1 or T", "T"),
                            new Key("difference", "exact, sampled or same-sample", "exact"))));

    private static final List<Type> SECTIONS = List.of(
            new Type(
                    "file",
                    "The whole file",
                    List.of(
                            new Key("name", "a name of a-z, 0-9, + and -", "required"),
                            new Key("seeds", "a mapping, see below", "{root: 42, trials: 100}"),
                            new Key("problems", "a list of problems, each a mapping with its type", "required"),
                            new Key("algorithms", "a list of algorithms, each a mapping with its type", "required"),
                            new Key("record", "a mapping, see below", "{checkpoints: {log: 60}}"),
                            new Key("analysis", "a mapping, see below", "its defaults"),
                            new Key("plugins", "a list of {name, version, sha256}, as runs record it", "none"))),
            new Type(
                    "seeds",
                    "Which trials",
                    List.of(
                            new Key("root", "an integer >= 0; every random number follows from it", "42"),
                            new Key("trials", "an integer >= 1", "100"))),
            new Type(
                    "record",
                    "Which iterations of an anytime algorithm are kept; 1 and T always are",
                    List.of(new Key(
                            "checkpoints",
                            "{log: k}, the distinct round(T^(i/(k-1))) for i < k; {every: k}; or a list of integers >= 1",
                            "{log: 60}"))),
            new Type(
                    "analysis",
                    "What is computed from the trials",
                    List.of(
                            new Key("quantiles", "a list of numbers in (0, 1)", "[0.01, 0.05, 0.5, 0.9]"),
                            new Key(
                                    "delta",
                                    "a list of numbers in (0, 1): how often a bound may fail",
                                    "[0.5, 0.1, 0.01]"),
                            new Key("confidence", "a number in (0, 1), of every interval", "0.95"),
                            new Key(
                                    "reference",
                                    "best-known, certified or a number > 0: what counts as 1 in shares",
                                    "best-known"))),
            new Type(
                    "noise",
                    "The key noise of a problem, where it is not none",
                    List.of(
                            new Key("kind", "gaussian, customers or a kind of a plugin", "gaussian"),
                            new Key("absolute", "a number >= 0: sigma = s", ""),
                            new Key("at-zero", "a number >= 0, instead: sigma = s |grad F(0)| / n", ""),
                            new Key("relative", "a number >= 0, instead: sigma = s |grad F(x)| / n", ""),
                            new Key("clip", "none or a number > 0: each coordinate is cut at c sigma", "none"),
                            new Key("hessian", "a number >= 0: noise on Hessians, relative to L", "0.0"),
                            new Key("hessian-absolute", "a number >= 0, instead of hessian", ""),
                            new Key("customers", "an integer from 1 to |T|, for kind customers", ""))));

    private Catalogue() {}

    /**
     * The parts of an experiment file that have no type.
     *
     * @return each with its keys
     */
    public static List<Type> sections() {
        return SECTIONS;
    }

    /** The keys of such a part. */
    static String[] keys(String section) {
        return find(SECTIONS, section).keys().stream().map(Key::key).toArray(String[]::new);
    }

    /**
     * The problems.
     *
     * @return every type, those of loaded plugins last
     */
    public static List<Type> problems() {
        List<Type> types = new ArrayList<>(PROBLEMS);
        for (ProblemProvider provider : Plugins.current().problems()) {
            types.add(type(provider, List.of(PROBLEM_ID), List.of(REGION, NOISE)));
        }
        return types;
    }

    /**
     * The algorithms.
     *
     * @return every type, those of loaded plugins last
     */
    public static List<Type> algorithms() {
        List<Type> types = new ArrayList<>(ALGORITHMS);
        for (AlgorithmProvider provider : Plugins.current().algorithms()) {
            boolean fixed = provider.horizon() == Horizon.Kind.FIXED;
            List<Key> first = List.of(ALGORITHM_ID, PROBLEMS_KEY, TRIALS, fixed ? HORIZONS : ITERATIONS);
            types.add(type(provider, first, List.of()));
        }
        return types;
    }

    static List<Type> ownProblems() {
        return PROBLEMS;
    }

    static List<Type> ownAlgorithms() {
        return ALGORITHMS;
    }

    private static Type type(Provider provider, List<Key> first, List<Key> last) {
        List<Key> keys = new ArrayList<>(first);
        for (Parameter parameter : provider.parameters()) {
            String fallback = parameter.fallback().map(String::valueOf).orElse("required");
            keys.add(new Key(parameter.key(), PluginSpec.allowed(parameter), fallback));
        }
        keys.addAll(last);
        return new Type(provider.type(), provider.summary(), keys);
    }

    static List<String> names(List<Type> types) {
        return types.stream().map(Type::type).toList();
    }

    static Type find(List<Type> types, String type) {
        return types.stream().filter(each -> each.type.equals(type)).findFirst().orElseThrow();
    }
}
