package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.audit.AuditSummary;
import io.github.subtail.audit.Verdict;
import io.github.subtail.bounds.Edition;
import io.github.subtail.report.ReportModel.Trials;
import io.github.subtail.stats.Quantiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report says first, in one paragraph: how far the run is, what runs reach, what the bounds are worth. */
final class Findings {

    private static final int MOST_PROBLEMS = 4;

    /** Decimals beyond which a percentage is rounding errors. */
    private static final int DUST = 12;

    private Findings() {}

    static String words(Trials trials, List<AuditLine> audit, List<FinalRuns> runs) {
        List<String> sentences = new ArrayList<>();
        sentences.add(completeness(trials));
        Map<String, List<FinalRuns>> byProblem = runs.stream()
                .collect(Collectors.groupingBy(FinalRuns::problem, LinkedHashMap::new, Collectors.toList()));
        byProblem.entrySet().stream()
                .limit(MOST_PROBLEMS)
                .filter(entry -> entry.getValue().get(0).reference() > 0)
                .forEach(entry -> sentences.add(reached(entry.getKey(), entry.getValue())));
        List<AuditLine> published = audit.stream().filter(Findings::published).toList();
        List<AuditLine> proved = audit.stream().filter(line -> !published(line)).toList();
        verdicts("published formulas", published).ifPresent(sentences::add);
        verdicts("proved bounds", proved).ifPresent(sentences::add);
        strongest(proved, runs).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private static String completeness(Trials trials) {
        String done = trials.partial()
                ? trials.done() + " of " + trials.planned() + " trials are done"
                : "All " + trials.planned() + " trials are done";
        return done + (trials.failed() > 0 ? ", " + trials.failed() + " failed." : ".");
    }

    private static String reached(String problem, List<FinalRuns> runs) {
        FinalRuns best =
                runs.stream().max(Comparator.comparingDouble(Findings::median)).orElseThrow();
        String words = "On " + problem + ", " + best.algorithm().id() + " returns most: the median run has "
                + percent(median(best)) + " of OPT, the worst of "
                + best.trials().size() + " has "
                + percent(worst(best));
        FinalRuns deepest =
                runs.stream().min(Comparator.comparingDouble(Findings::worst)).orElseThrow();
        return deepest.cell().equals(best.cell())
                ? words + "."
                : words + "; the worst run of all is one of "
                        + deepest.algorithm().id() + " with " + percent(worst(deepest)) + ".";
    }

    private static Optional<String> verdicts(String what, List<AuditLine> lines) {
        Map<Verdict, Integer> counts = AuditSummary.of(lines).counts();
        int applicable = lines.size() - counts.get(Verdict.NOT_APPLICABLE);
        if (applicable == 0) {
            return Optional.empty();
        }
        return Optional.of(
                "Of " + applicable + " " + what + ", " + counts.get(Verdict.VIOLATED) + " are violated by the"
                        + " runs, " + counts.get(Verdict.HOLDS) + " hold, " + counts.get(Verdict.UNDECIDED)
                        + " need more trials and " + counts.get(Verdict.VACUOUS) + " are vacuous.");
    }

    /** The greatest share that is proved at the smallest delta. */
    private static Optional<String> strongest(List<AuditLine> proved, List<FinalRuns> runs) {
        double delta =
                proved.stream().mapToDouble(line -> line.bound().delta()).min().orElse(Double.NaN);
        return proved.stream()
                .filter(line -> line.bound().delta() == delta && line.bound().share() > 0 && !line.vacuous())
                .max(Comparator.comparingDouble(line -> line.bound().share()))
                .flatMap(line -> runs.stream()
                        .filter(own -> own.cell().equals(line.bound().cell()))
                        .findFirst()
                        .map(own -> strongest(line, own)));
    }

    private static String strongest(AuditLine line, FinalRuns runs) {
        return "The strongest proof is for " + runs.algorithm().id() + " on " + runs.problem() + " at T = "
                + runs.horizon() + ": with probability "
                + percent(1 - line.bound().delta()) + " a run has at least "
                + percent(line.bound().valueAtLower() / runs.reference()) + " of OPT ("
                + line.bound().theorem() + ", " + line.bound().edition() + "), where the observed quantile is "
                + percent(line.quantile() / runs.reference()) + ".";
    }

    private static boolean published(AuditLine line) {
        return line.bound().edition().equals(Edition.PUBLISHED.id());
    }

    private static double median(FinalRuns runs) {
        return Quantiles.estimate(runs.shares(), 0.5);
    }

    private static double worst(FinalRuns runs) {
        return Arrays.stream(runs.shares()).min().orElseThrow();
    }

    /** Rounded down to a tenth of a percent, finer near 1: what is lacking has two digits. */
    static String percent(double share) {
        double lacking = 100 * (1 - share);
        int decimals = lacking > 0 && lacking < 1 ? 1 - (int) Math.floor(Math.log10(lacking)) : 1;
        return BigDecimal.valueOf(100 * share)
                        .setScale(DUST, RoundingMode.HALF_EVEN)
                        .setScale(decimals, RoundingMode.FLOOR)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
