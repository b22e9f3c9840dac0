package io.github.subtail.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the figures of [BGZM23] (Becker, Gao, Zadouri, Mirzasoleiman, AISTATS 2023, arXiv 2303.11937) from recorded
 * trials: deviations (1), tails with fitted curves (2a to 2h), minimum against bounds (2i), histograms (3, 4).
 *
 * <p>What is missing is named and never replaced: a figure without data becomes an {@link Omission}, one with some of
 * its trials says how many. Cost: one read of each sample and one sort.
 */
public final class StudyFigures {

    private StudyFigures() {}

    /**
     * Every figure that the trials allow, with its fitted curves.
     *
     * @param study trials, problems and bounds
     * @return figures in the order 1, 2a, ..., 2i, 3, 4
     */
    public static StudyResult of(Study study) {
        StudyDraft draft = new StudyDraft();
        ifPresent(study.nqp(), draft, "1", problem -> DeviationFigure.addTo(draft, study, problem));
        for (TailPanel panel : TailPanel.all()) {
            Optional<StudyProblem> problem = panel.nqp() ? study.nqp() : study.budget();
            ifPresent(problem, draft, panel.id(), p -> panel.addTo(draft, study, p));
        }
        ifPresent(study.small(), draft, "2i", problem -> SmallPanel.addTo(draft, study, problem));
        List<StudyProblem> problems =
                Stream.of(study.nqp(), study.budget()).flatMap(Optional::stream).toList();
        HistogramFigures.addMeans(draft, study, problems);
        HistogramFigures.addExtremes(draft, study, problems);
        return draft.finish();
    }

    /**
     * What differs from the published experiments whatever the settings.
     *
     * @return one sentence each
     */
    public static List<String> differences() {
        return List.of(
                "The study's instances are not published: ours are drawn from the same law with a stated seed.",
                "The study's noise factor is not published: ours is in every caption.",
                "The study's normaliser is not published: ours is in every caption.",
                "The study's budget allocation data may not be redistributed: ours is a look-alike or the user's own"
                        + " data.");
    }

    private static void ifPresent(
            Optional<StudyProblem> problem, StudyDraft draft, String figure, Consumer<StudyProblem> then) {
        problem.ifPresentOrElse(then, () -> draft.omit(figure, "its problem is not part of this experiment"));
    }
}
