package io.github.subtail.study;

import io.github.subtail.analysis.FolderAnalysis;
import io.github.subtail.analysis.Workers;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.figure.StoreValues;
import io.github.subtail.figure.Study;
import io.github.subtail.figure.StudyFigures;
import io.github.subtail.figure.StudyProblem;
import io.github.subtail.figure.StudyResult;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Tables;
import java.util.Optional;

/** Figures and fits of the study, from the store of its result folder. */
public final class StudyReport {

    private final Experiment experiment;
    private final FolderAnalysis analysis;
    private final Workers workers;

    /**
     * The study's figures of one folder.
     *
     * @param experiment the study, as {@link StudyDescription} writes it
     * @param analysis the analysis of its store
     * @param workers who compute the bounds
     */
    public StudyReport(Experiment experiment, FolderAnalysis analysis, Workers workers) {
        this.experiment = experiment;
        this.analysis = analysis;
        this.workers = workers;
    }

    /**
     * Makes the figures, and writes the fits to the store.
     *
     * @param store the store, open for writing
     * @return figures, fits and what was left out
     */
    public StudyResult write(ResultStore store) {
        int trials = experiment.seeds().trials();
        int extremeTrials = StudyDescription.EXTREME_RUNS * trials;
        StudyResult result = StudyFigures.of(new Study(
                problem(StudyDescription.NQP, "NQP"),
                problem(StudyDescription.BUDGET, "budget allocation"),
                problem(StudyDescription.SMALL, "small NQP"),
                new StoreValues(store, trials),
                trials,
                new StoreValues(store, extremeTrials),
                extremeTrials,
                StudyDescription.step(experiment),
                BoundCurves.of(experiment, analysis, workers)));
        store.replace(Tables.FIT, result.fits());
        return result;
    }

    private Optional<StudyProblem> problem(String id, String name) {
        return experiment.problems().stream()
                .filter(spec -> spec.id().equals(id))
                .findFirst()
                .map(spec -> new StudyProblem(
                        id,
                        name,
                        analysis.references().get(id),
                        analysis.brackets().get(id).lowerSource(),
                        spec.noise().words() + setting(spec)));
    }

    /** What a caption must say of the study's own weights: with them the steps of the study hardly move PGA. */
    private static String setting(ProblemSpec spec) {
        boolean studyWeights =
                spec instanceof ProblemSpec.Budget budget && budget.rule().equals(Optional.of(InfluenceRule.BY_TOTAL));
        return studyWeights
                ? "; the study's weights (p by total, cap the mean price, no budget), with which F is nearly linear"
                : "";
    }
}
