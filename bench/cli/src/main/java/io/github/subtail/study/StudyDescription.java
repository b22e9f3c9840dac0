package io.github.subtail.study;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.figure.StudyGrid;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference study as an experiment file (paper.md sections 3 to 5; [BGZM23] section 5).
 *
 * @param trials seeds, at least 1; figure 4 takes five times as many
 * @param step distance of the horizons: 5, 25 (quick) or 1 (dense)
 * @param noise noise of NQP and budget allocation, as the mapping of an experiment file
 * @param edges where the edges come from, as a key and value of an experiment file
 * @param studyWeights whether budget allocation is the study's own setting: p by total, cap the mean price, no budget
 * @param figures which figures to make, of {@link #FIGURES}
 */
public record StudyDescription(
        int trials, int step, String noise, String edges, boolean studyWeights, Set<String> figures) {

    /** Every figure of the study, in its order. */
    public static final List<String> FIGURES =
            List.of("1", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "2h", "2i", "3", "4");

    /** The name of the experiment. */
    public static final String NAME = "reproduce";

    /** The ids of the study's problems. */
    public static final String NQP = "nqp-1";

    /** Fig. 1 compares runs of these lengths. */
    private static final List<Integer> DEVIATION_HORIZONS = List.of(5, 100);

    static final String BUDGET = "budget-2";
    static final String SMALL = "small-nqp-3";

    /** Figure 4 takes this many times the trials of the others. */
    static final int EXTREME_RUNS = 5;

    /**
     * The default noise: factor 4 is the study's 2,000 on NQP, and clipping keeps the published Theorems 1 and 2
     * applicable.
     */
    public static final String DEFAULT_NOISE = "{at-zero: 4, clip: 2, hessian: 2}";

    /** The look-alike of the study's graph. */
    public static final String LOOK_ALIKE =
            "synthetic: {channels: 1000, customers: 10475, edges: 52567, instance-seed: 1}";

    /**
     * The experiment file.
     *
     * @return YAML with comments
     */
    public String yaml() {
        StringBuilder text = new StringBuilder("""
                # The experiments of Becker, Gao, Zadouri, Mirzasoleiman, AISTATS 2023, at settings of our own where
                # theirs are not published. `subtail reproduce` made this file; `subtail run` runs it too.
                name: %s
                seeds: {root: 42, trials: %d}
                problems:
                """.formatted(NAME, trials));
        problems(text);
        text.append("algorithms:\n");
        ascent(text, NQP, "1.0e-4");
        ascent(text, BUDGET, "1.0e-2");
        greedy(text, "scg", NQP, "2c", StudyGrid.horizons("scg", true, step));
        greedy(text, "scg++", NQP, "2d", StudyGrid.horizons("scg++", true, step));
        greedy(text, "scg", BUDGET, "2g", StudyGrid.horizons("scg", false, step));
        greedy(text, "scg++", BUDGET, "2h", StudyGrid.horizons("scg++", false, step));
        if (wanted("2i")) {
            line(text, "scg", SMALL, "horizons: " + list(StudyGrid.small()));
        }
        text.append("record: {checkpoints: ")
                .append(list(StudyGrid.checkpoints(step)))
                .append("}\n");
        return text.toString();
    }

    /**
     * Whether an experiment is the study, so that its figures can be made.
     *
     * @param experiment any experiment
     * @return true if it is one of {@link #yaml()}
     */
    public static boolean describes(Experiment experiment) {
        return experiment.name().equals(NAME)
                && List.of(NQP, BUDGET, SMALL)
                        .containsAll(experiment.problems().stream()
                                .map(ProblemSpec::id)
                                .toList());
    }

    /** The distance of the horizons, read back from the checkpoints beyond those that figure 1 needs. */
    static int step(Experiment experiment) {
        int[] checkpoints = experiment.record().checkpoints(StudyGrid.HORIZON);
        return checkpoints[checkpoints.length - 1] - checkpoints[checkpoints.length - 2];
    }

    private String weights() {
        return studyWeights
                ? "rule: by_total, cap: mean-price, budget: none"
                : "rule: repeat, q: 0.1, cap: 1, budget: 100";
    }

    /** Those that a wanted figure shows: another one would be measured for nothing. */
    private void problems(StringBuilder text) {
        if (wanted("1", "2a", "2b", "2c", "2d", "3", "4")) {
            text.append("  - {id: %s, type: nqp, n: 100, m: 50, range: 100, instance-seed: 1, noise: %s}\n"
                    .formatted(NQP, noise));
        }
        if (wanted("2e", "2f", "2g", "2h", "3", "4")) {
            text.append("  - {id: %s, type: budget, %s, %s, noise: %s}\n".formatted(BUDGET, edges, weights(), noise));
        }
        if (wanted("2i")) {
            text.append("""
                      # Fig. 2(i): its linear constraint is never active; the best point is the upper corner of the box
                      - {id: %s, type: small-nqp, n: 5, range: 1, instance-seed: 1, noise: {absolute: 1, clip: 2}}
                    """.formatted(SMALL));
        }
    }

    private void ascent(StringBuilder text, String problem, String stepSize) {
        boolean nqp = problem.equals(NQP);
        String settings = "iterations: " + StudyGrid.HORIZON + ", step: " + stepSize + ", start: gaussian";
        if (wanted("3", "4", nqp ? "2a" : "2e") || (nqp && wanted("1"))) {
            line(text, "pga", problem, wanted("4") ? "trials: " + EXTREME_RUNS * trials + ", " + settings : settings);
        }
        if (wanted(nqp ? "2b" : "2f") || (nqp && wanted("1"))) {
            line(text, "boosted-pga", problem, settings);
        }
    }

    private void greedy(StringBuilder text, String type, String problem, String panel, Collection<Integer> horizons) {
        boolean deviations = problem.equals(NQP) && wanted("1");
        if (wanted(panel)) {
            line(text, type, problem, "horizons: " + list(horizons));
        } else if (deviations) {
            line(text, type, problem, "horizons: " + list(DEVIATION_HORIZONS));
        }
    }

    private boolean wanted(String... anyOf) {
        return Stream.of(anyOf).anyMatch(figures::contains);
    }

    private static void line(StringBuilder text, String type, String problem, String settings) {
        text.append("  - {type: ")
                .append(type)
                .append(", problems: [")
                .append(problem)
                .append("], ")
                .append(settings)
                .append("}\n");
    }

    private static String list(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
}
