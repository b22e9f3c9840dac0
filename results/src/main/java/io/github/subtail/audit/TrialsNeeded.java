package io.github.subtail.audit;

import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.apache.commons.math3.special.Beta;

/**
 * How many trials would decide if the observed rate stayed as it is.
 *
 * <p>With r = k/N and real-valued successes rN: the least N with P(Beta(rN, N - rN + 1) &lt;= delta) &lt; 1e-6 (violated), or
 * with P(Beta(rN + 1, N - rN) &lt;= delta) &gt;= 0.975 (holds). Both are monotone in N for a rate on their side of delta.
 */
record TrialsNeeded(OptionalLong trials, String reason) {

    private static final long MOST = 1_000_000_000L;
    private static final double ACCURACY = 1e-12;
    private static final int ITERATIONS = 1_000_000;

    static TrialsNeeded of(Violations violations, double delta) {
        int n = violations.trials();
        if (n == 0) {
            return new TrialsNeeded(OptionalLong.empty(), "no trial");
        }
        double certain = (double) violations.certain() / n;
        double possible = (double) violations.possible() / n;
        if (certain > delta) {
            return least(n, trials -> violated(certain, trials, delta));
        }
        if (possible >= delta) {
            boolean exact = certain == possible;
            return new TrialsNeeded(OptionalLong.empty(), exact ? "the rate is delta" : "bracket too wide");
        }
        if (violations.failed() > 0) {
            return new TrialsNeeded(OptionalLong.empty(), "failed trials");
        }
        return least(n, trials -> holds(possible, trials, delta));
    }

    private static boolean violated(double rate, long trials, double delta) {
        double k = rate * trials;
        return Beta.regularizedBeta(delta, k, trials - k + 1, ACCURACY, ITERATIONS)
                < 1 - Judgement.VIOLATION_CONFIDENCE;
    }

    private static boolean holds(double rate, long trials, double delta) {
        double k = rate * trials;
        return Beta.regularizedBeta(delta, k + 1, trials - k, ACCURACY, ITERATIONS)
                >= 1 - (1 - Judgement.CONFIDENCE) / 2;
    }

    private static TrialsNeeded least(long from, LongPredicate decides) {
        long no = from;
        long yes = from;
        do {
            no = yes;
            yes = 2 * yes;
            if (yes > MOST) {
                return new TrialsNeeded(OptionalLong.empty(), "more than " + MOST + " trials");
            }
        } while (!decides.test(yes));
        while (yes - no > 1) {
            long middle = (no + yes) >>> 1;
            if (decides.test(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return new TrialsNeeded(OptionalLong.of(yes), "");
    }
}
