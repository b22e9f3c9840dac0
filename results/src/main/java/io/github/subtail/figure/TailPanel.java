package io.github.subtail.figure;

import io.github.subtail.stats.FitAxis;
import io.github.subtail.stats.PanelFit;
import io.github.subtail.store.FitRow;
import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One of the panels 2(a) to 2(h): minimum, median and 90th percentile over runs against the horizon, with fitted curves
 * and, on axes of their own, the proved bounds.
 *
 * @param id {@code 2a} to {@code 2h}
 * @param nqp whether it belongs to the quadratic program; else to budget allocation
 * @param algorithm {@code pga}, {@code boosted-pga}, {@code scg} or {@code scg++}
 * @param first smallest horizon
 */
record TailPanel(String id, boolean nqp, String algorithm, int first) {

    private static final double LEAST_BOUND = -0.5;

    static List<TailPanel> all() {
        return List.of(
                new TailPanel("2a", true, "pga", 50),
                new TailPanel("2b", true, "boosted-pga", 50),
                new TailPanel("2c", true, "scg", 50),
                new TailPanel("2d", true, "scg++", 10),
                new TailPanel("2e", false, "pga", 50),
                new TailPanel("2f", false, "boosted-pga", 50),
                new TailPanel("2g", false, "scg", 25),
                new TailPanel("2h", false, "scg++", 20));
    }

    boolean anytime() {
        return AlgorithmNames.anytime(algorithm);
    }

    NavigableSet<Integer> grid(int step) {
        NavigableSet<Integer> grid = new TreeSet<>();
        for (int t = first; t < StudyGrid.HORIZON; t += step) {
            grid.add(t);
        }
        grid.add(StudyGrid.HORIZON);
        return grid;
    }

    void addTo(StudyDraft draft, Study study, StudyProblem problem) {
        List<Sample> samples = grid(study.step()).stream()
                .map(t -> study.values()
                        .sample(
                                AlgorithmNames.cell(problem, algorithm, t),
                                t,
                                anytime() ? Statistic.RUNNING_MEAN : Statistic.VALUE))
                .filter(sample -> sample.values().length > 0)
                .toList();
        if (samples.size() < 2) {
            draft.omit(
                    id,
                    "done trials at " + samples.size() + " of "
                            + grid(study.step()).size() + " horizons of " + problem.id() + "/" + algorithm
                            + "; needs 2");
            return;
        }
        String group = problem.id() + "/" + algorithm;
        List<FitRow> fits =
                new ArrayList<>(new PanelFit(id, group, FitAxis.ITERATIONS).rows(samples, problem.reference()));
        if (algorithm.equals("scg++")) {
            fits.addAll(new PanelFit(id, group, FitAxis.ORACLE_CALLS).rows(samples, problem.reference()));
        }
        draft.add(figure(study, problem, TailCurves.of(samples, problem.reference()), fits), fits);
    }

    private Figure figure(Study study, StudyProblem problem, TailCurves curves, List<FitRow> fits) {
        Ink ink = Ink.of(algorithm);
        String name = AlgorithmNames.of(algorithm);
        Axis x = Axis.linear(anytime() ? "iteration t" : "horizon T (one set of runs for each)");
        Axis y = Axis.linear((anytime() ? "running mean of F" : "F of the last iterate") + ", share of OPT");
        List<Series> series = new ArrayList<>(curves.series(ink));
        series.addAll(curves.fits(fits.subList(0, 3)));
        List<Panel> panels = new ArrayList<>();
        Bounds bounds = Bounds.of(study.bounds(), id, problem.reference(), LEAST_BOUND);
        boolean beside = !bounds.series().isEmpty();
        panels.add(new Panel(beside ? "runs and fits" : "", x, y, series));
        if (beside) {
            List<Series> all = new ArrayList<>(bounds.series());
            all.add(series.get(0));
            panels.add(new Panel("beside the proved bounds", x, y, all));
        }
        String what = anytime() ? "Running mean (1/t) Σ F(x_i), i ≤ t, of " + name : "F(x_T) of " + name;
        String caption = what + " on " + problem.name() + ": minimum, median and 90th percentile (HF8) over "
                + Completeness.runs(curves.trials()) + "; bands are exact 95% intervals. Dashed: c₁ − c₂/√"
                + (anytime() ? "t" : "T") + " by least squares with a common c₁. " + problem.words()
                + bounds.words();
        List<String> remarks = Completeness.remarks(curves.trials(), study.trials());
        Flatness flatness = curves.flatness();
        if (flatness.flat()) {
            remarks.add(flatness.remark());
        }
        if (curves.size() < grid(study.step()).size()) {
            remarks.add(curves.size() + " of " + grid(study.step()).size() + " horizons have trials");
        }
        return new Figure(
                id,
                "2(" + id.charAt(1) + ") " + problem.name() + ", " + name,
                panels,
                caption,
                curves.words(),
                remarks);
    }
}
