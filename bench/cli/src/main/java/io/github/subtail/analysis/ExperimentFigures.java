package io.github.subtail.analysis;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Omission;
import io.github.subtail.report.Exhibit;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of any experiment, for each problem: what each algorithm is judged by, against several axes, and the law of
 * what its runs return.
 *
 * @param curves the curves of each problem
 * @param finals the laws of each problem
 * @param omissions those that lack data
 */
public record ExperimentFigures(List<Exhibit> curves, List<Figure> finals, List<Omission> omissions) {

    private static final int LONGEST_NAME = 48;

    /** Copies the lists. */
    public ExperimentFigures {
        curves = List.copyOf(curves);
        finals = List.copyOf(finals);
        omissions = List.copyOf(omissions);
    }

    /**
     * Makes the figures of the trials that are there.
     *
     * @param experiment the experiment
     * @param analysis the analysis of its store
     * @return figures, and those that lack data
     */
    public static ExperimentFigures of(Experiment experiment, FolderAnalysis analysis) {
        List<Exhibit> curves = new ArrayList<>();
        List<Figure> finals = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>();
        List<FinalRuns> runs = FinalRuns.of(experiment, analysis);
        for (int i = 0; i < experiment.problems().size(); i++) {
            ProblemSpec problem = experiment.problems().get(i);
            String name = fileName(problem.id(), i + 1);
            double reference = analysis.references().get(problem.id());
            List<AlgorithmCurves> own = AlgorithmCurves.of(problem, experiment, analysis.quantiles());
            if (own.isEmpty() || !(reference > 0)) {
                String reason = own.isEmpty() ? "no done trials" : "the reference value is not > 0: " + reference;
                for (String kind : List.of("-iterations", "-oracle-calls", "-final")) {
                    omissions.add(new Omission(name + kind, reason));
                }
                continue;
            }
            ProblemCurves drawing = new ProblemCurves(name, problem, experiment, analysis, own);
            curves.add(drawing.exhibit());
            finals.add(FinalFigures.of(
                    name + "-final",
                    problem.id() + ": what single runs return",
                    runs.stream()
                            .filter(run -> run.problem().equals(problem.id()))
                            .toList(),
                    drawing.setting()));
        }
        return new ExperimentFigures(curves, finals, omissions);
    }

    /** Names may hold a plus sign and be long, files should not. */
    static String fileName(String problem, int position) {
        return problem.length() > LONGEST_NAME ? "problem-" + position : problem.replace('+', '_');
    }
}
