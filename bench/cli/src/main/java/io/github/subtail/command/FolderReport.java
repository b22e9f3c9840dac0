package io.github.subtail.command;

import io.github.subtail.analysis.AuditFigures;
import io.github.subtail.analysis.ExperimentFigures;
import io.github.subtail.analysis.FolderAnalysis;
import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.analysis.ReportPage;
import io.github.subtail.analysis.SlackFigures;
import io.github.subtail.analysis.TailFigures;
import io.github.subtail.analysis.Workers;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.FigureFiles;
import io.github.subtail.figure.Layout;
import io.github.subtail.figure.StudyFigures;
import io.github.subtail.figure.StudyResult;
import io.github.subtail.report.HtmlReport;
import io.github.subtail.report.Illustrations;
import io.github.subtail.report.ReportModel;
import io.github.subtail.runner.Phase;
import io.github.subtail.store.ExportFormat;
import io.github.subtail.store.ResultStore;
import io.github.subtail.study.StudyDescription;
import io.github.subtail.study.StudyReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything that is made of the trials of a folder: derived tables, figures, exported tables, report. */
final class FolderReport {

    private FolderReport() {}

    static FolderAnalysis write(
            Experiment experiment, Map<String, BuiltProblem> problems, Path folder, String command, int threads) {
        return write(experiment, problems, folder, command, threads, Layout::of);
    }

    static FolderAnalysis write(
            Experiment experiment,
            Map<String, BuiltProblem> problems,
            Path folder,
            String command,
            int threads,
            Function<Figure, Layout> layout) {
        try (Workers workers = new Workers(threads)) {
            // measuring and drawing are the slow parts: others, such as a run still going on, may have the store
            // meanwhile
            Map<String, MeasuredProblem> measured =
                    Phase.during("constants", () -> FolderAnalysis.measure(experiment, problems, folder, workers));
            FolderAnalysis analysis;
            ReportModel page;
            try (ResultStore store = ResultStore.open(folder)) {
                analysis = FolderAnalysis.write(experiment, measured, store, workers);
                Illustrations illustrations =
                        Phase.during("curves", () -> illustrations(experiment, analysis, store, workers));
                Phase.run("tables", () -> store.export(folder, ExportFormat.CSV));
                page = new ReportPage(experiment, analysis, command).model(store, illustrations);
            }
            Phase.run("drawing", () -> draw(page, folder, workers, layout));
            return analysis;
        }
    }

    /** The page, which takes the longest, and the files of each figure. */
    private static void draw(ReportModel page, Path folder, Workers workers, Function<Figure, Layout> layout) {
        List<Runnable> drawings = new ArrayList<>();
        drawings.add(() -> HtmlReport.write(page, folder.resolve("report.html")));
        for (Figure figure : page.illustrations().figures()) {
            drawings.add(() -> FigureFiles.write(folder.resolve("figures"), figure, layout.apply(figure)));
        }
        workers.all(drawings);
    }

    private static Illustrations illustrations(
            Experiment experiment, FolderAnalysis analysis, ResultStore store, Workers workers) {
        ExperimentFigures own = ExperimentFigures.of(experiment, analysis);
        List<Figure> bounds = new ArrayList<>(SlackFigures.of(experiment, analysis));
        bounds.addAll(TailFigures.of(experiment, analysis));
        bounds.addAll(AuditFigures.of(analysis.audit()));
        if (!StudyDescription.describes(experiment)) {
            return new Illustrations(
                    bounds, List.of(), own.curves(), own.finals(), own.omissions(), List.of(), List.of());
        }
        StudyResult study = new StudyReport(experiment, analysis, workers).write(store);
        return new Illustrations(
                bounds,
                study.figures(),
                own.curves(),
                own.finals(),
                study.omissions(),
                study.fits(),
                StudyFigures.differences());
    }
}
