package io.github.subtail.command;

import io.github.subtail.peers.ContestResult;
import io.github.subtail.peers.Effort;
import io.github.subtail.peers.Goal;
import io.github.subtail.peers.Measurement;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The comparison in Markdown. */
record BenchPeersTable(PrintWriter out, boolean whole) {

    void print(String versions, Effort effort, List<ContestResult> results, List<Measurement> measurements) {
        line(
                "Subtail against %s; %d turns each, A B A B, of %d trials of T = %d; one thread.",
                versions, effort.turns(), effort.trials(), effort.horizon());
        line(
                "CPU microseconds (median over trials), noise drawn within them on both sides; Java %s.%n",
                Runtime.version().feature());
        line("| work | rival | ours us | theirs us | ratio | floor / reach | mean F, ours | mean F, theirs | same |");
        line("|---|---|--:|--:|--:|--:|--:|--:|---|");
        results.forEach(this::row);
        line(
                "%nRatio: their time over ours. Same: Welch's t-test of the means has p >= %.0e"
                        + " (gradient: the same values within %.0e). ± is one standard error.%n",
                ContestResult.LEVEL, ContestResult.EXACT);
        line("| work | measured | floor / reach |");
        line("|---|--:|--:|");
        for (Measurement m : measurements) {
            line("| %s | %.4g%s | %s |", m.work(), m.measured(), m.goal().unit(), words(m.goal(), m.measured()));
        }
        if (!whole) {
            line("| the study, 2 threads against 1, heap of 100,000 trials | `bench-peers --whole` | |");
        }
        line("| linear maximisation, sequence of an SCG run, against Commons Math and ojAlgo"
                + " | `java -jar bench/jmh/target/benchmarks.jar Maximization` | >= 8x / 16x |");
    }

    private void row(ContestResult r) {
        line(
                "| %s, %s | %s | %.4g | %.4g | %.3gx | %s | %.6g ± %.2g | %.6g ± %.2g | %s |",
                r.work(),
                r.unit(),
                r.rival(),
                r.ourMicros(),
                r.theirMicros(),
                r.ratio(),
                words(r.goal(), r.ratio()),
                r.ourMean(),
                r.ourStandardError(),
                r.theirMean(),
                r.theirStandardError(),
                r.check().equals("none") ? "-" : r.agrees() ? "yes" : "NO");
    }

    private static String words(Goal goal, double measured) {
        return goal.met(measured) ? goal.words() : goal.words() + " (missed)";
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
