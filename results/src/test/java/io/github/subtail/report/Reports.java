package io.github.subtail.report;

import io.github.subtail.figure.Omission;
import io.github.subtail.figure.StudyFigures;
import io.github.subtail.figure.StudyResult;
import io.github.subtail.figure.SyntheticTrials;
import io.github.subtail.report.ReportModel.BoundLine;
import io.github.subtail.report.ReportModel.FailureLine;
import io.github.subtail.store.QuantileRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Report models of synthetic trials. */
final class Reports {

    static final String HOSTILE = "<script>document.title='owned'</script>\"'&amp;";

    private Reports() {}

    static ReportModel full(int planned) {
        StudyResult study = StudyFigures.of(
                SyntheticTrials.study(new SyntheticTrials(SyntheticTrials.REFERENCE, 100, ""), planned));
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("Subtail", "0.1.0");
        environment.put("Java", "17.0.15, Linux amd64");
        environment.put("Cores", "2");
        List<QuantileRow> quantiles = IntStream.range(0, 40)
                .mapToObj(i -> new QuantileRow(
                        "nqp-1/scg++/T200",
                        5 * i + 5,
                        40_000,
                        "running_mean",
                        0.01,
                        100,
                        1,
                        21234.5678,
                        Double.NaN,
                        21834.2,
                        0.93217,
                        "needs N >= 299"))
                .toList();
        List<BoundLine> bounds = List.of(
                new BoundLine(
                        "nqp-1/scg/T200",
                        200,
                        0.01,
                        "thm4",
                        "published",
                        "G",
                        -1.5e6,
                        -3.2,
                        0.94,
                        "0/100",
                        "vacuous",
                        "the union over steps is missing in the proof as printed"),
                new BoundLine(
                        "nqp-1/scg/T200",
                        200,
                        0.01,
                        "thm4",
                        "sharpened",
                        "G",
                        10_234.5,
                        0.512,
                        0.94,
                        "0/100",
                        "holds",
                        ""));
        return new ReportModel(
                "study-nqp-and-budget",
                "On both problems every proved bound held: the worst of 100 runs lost 3.1% of OPT at T = 200.",
                100L * planned,
                100L * planned,
                0,
                study.figures(),
                study.omissions(),
                study.fits(),
                StudyFigures.differences(),
                quantiles,
                bounds,
                List.of(),
                "name: study\nseeds: {root: 42, trials: " + planned + "}\nproblems:\n  - {type: nqp, n: 100, m: 50,"
                        + " range: 100, instance-seed: 1, noise: {at-zero: 4, clip: 2, hessian: 2}}\n",
                environment,
                "root seed 42, trials 0 to " + (planned - 1) + ", instance seed 1",
                "./subtail reproduce --seeds " + planned + " --noise at-zero=4,clip=2,hessian=2");
    }

    static ReportModel hostile() {
        return new ReportModel(
                HOSTILE,
                HOSTILE,
                137,
                200,
                1,
                List.of(),
                List.of(new Omission("2a", HOSTILE)),
                List.of(),
                List.of(HOSTILE),
                List.of(new QuantileRow(HOSTILE, 1, 1, "value", 0.5, 1, 0, 1, 1, 1, 1, HOSTILE)),
                List.of(new BoundLine(HOSTILE, 1, 0.1, HOSTILE, HOSTILE, HOSTILE, 1, 1, 1, HOSTILE, HOSTILE, HOSTILE)),
                List.of(new FailureLine(HOSTILE, HOSTILE)),
                HOSTILE,
                Map.of(HOSTILE, HOSTILE),
                HOSTILE,
                HOSTILE);
    }
}
