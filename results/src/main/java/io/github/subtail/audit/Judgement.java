package io.github.subtail.audit;

import io.github.subtail.stats.ClopperPearson;
import java.util.OptionalLong;

/**
 * A verdict with the numbers it rests on.
 *
 * <pre>
 *   violated   lower Clopper-Pearson end of k_lo/N at confidence 1 - 1e-6, one-sided, &gt; delta
 *   holds      upper Clopper-Pearson end of k_hi/N at 95%, two-sided, &lt;= delta, and no trial failed
 *   undecided  otherwise
 * </pre>
 *
 * @param verdict the verdict
 * @param rateLower lower end, at 95% two-sided, of the rate of runs that are certainly below
 * @param rateUpper upper end, at 95% two-sided, of the rate of runs that are possibly below
 * @param trialsNeeded if undecided, the least N at which the same rate would decide; empty if none would
 * @param reason why no N would decide; empty otherwise
 */
public record Judgement(Verdict verdict, double rateLower, double rateUpper, OptionalLong trialsNeeded, String reason) {

    /** Two-sided confidence of the interval of the rate, and of {@code holds}. */
    public static final double CONFIDENCE = 0.95;

    /** One-sided confidence of {@code violated}. */
    public static final double VIOLATION_CONFIDENCE = 1 - 1e-6;

    /**
     * Judges a bound that applies and is not vacuous.
     *
     * @param violations the counts
     * @param delta the probability of failure that the bound admits, in (0, 1)
     * @return violated, holds or undecided
     * @throws IllegalArgumentException if delta is not in (0, 1)
     */
    public static Judgement of(Violations violations, double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in (0, 1): was " + delta);
        }
        int n = violations.trials();
        Judgement undecided = of(violations, Verdict.UNDECIDED);
        if (ClopperPearson.lower(violations.certain(), n, VIOLATION_CONFIDENCE) > delta) {
            return undecided.as(Verdict.VIOLATED);
        }
        if (violations.failed() == 0 && undecided.rateUpper <= delta) {
            return undecided.as(Verdict.HOLDS);
        }
        return undecided.with(TrialsNeeded.of(violations, delta));
    }

    /**
     * A vacuous bound, with the interval of its rate all the same.
     *
     * @param violations the counts
     * @return the judgement
     */
    public static Judgement vacuous(Violations violations) {
        return of(violations, Verdict.VACUOUS);
    }

    /**
     * A bound that does not apply.
     *
     * @return the judgement, without numbers
     */
    public static Judgement notApplicable() {
        return new Judgement(Verdict.NOT_APPLICABLE, Double.NaN, Double.NaN, OptionalLong.empty(), "");
    }

    private static Judgement of(Violations violations, Verdict verdict) {
        int n = violations.trials();
        return new Judgement(
                verdict,
                ClopperPearson.twoSided(violations.certain(), n, CONFIDENCE).lower(),
                ClopperPearson.twoSided(violations.possible(), n, CONFIDENCE).upper(),
                OptionalLong.empty(),
                "");
    }

    private Judgement as(Verdict other) {
        return new Judgement(other, rateLower, rateUpper, trialsNeeded, reason);
    }

    private Judgement with(TrialsNeeded needed) {
        return new Judgement(verdict, rateLower, rateUpper, needed.trials(), needed.reason());
    }
}
