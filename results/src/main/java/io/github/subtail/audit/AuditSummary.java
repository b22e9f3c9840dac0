package io.github.subtail.audit;

import io.github.subtail.bounds.Edition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many lines got which verdict. Vacuous ones are not a success: whoever prints this begins with them.
 *
 * @param counts lines by verdict, each verdict there
 * @param sound whether no corrected or sharpened bound is violated
 */
public record AuditSummary(Map<Verdict, Integer> counts, boolean sound) {

    /** Copies the counts. */
    public AuditSummary {
        counts = Map.copyOf(counts);
    }

    /**
     * Counts.
     *
     * @param lines the lines of an audit
     * @return the summary
     */
    public static AuditSummary of(List<AuditLine> lines) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        boolean sound = true;
        for (AuditLine line : lines) {
            counts.merge(verdict(line), 1, Integer::sum);
            boolean published = line.bound().edition().equals(Edition.PUBLISHED.id());
            sound &= published || verdict(line) != Verdict.VIOLATED;
        }
        return new AuditSummary(counts, sound);
    }

    /**
     * The lines with a verdict.
     *
     * @param verdict the verdict
     * @return how many
     */
    public int count(Verdict verdict) {
        return counts.get(verdict);
    }

    /**
     * The verdict of a line.
     *
     * @param line the line
     * @return its verdict
     */
    public static Verdict verdict(AuditLine line) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.id().equals(line.audit().verdict())) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no such verdict: " + line.audit().verdict());
    }
}
