package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.bounds.Edition;
import io.github.subtail.bounds.TheoremId;
import io.github.subtail.store.BoundRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How close the greatest bound of each edition comes to what single runs of one algorithm return: bound over observed
 * delta-quantile, at the longest horizon and the least delta. Certificates from the run itself are left out, as they
 * differ from run to run.
 *
 * @param problem id of the problem
 * @param algorithm id of the algorithm
 * @param delta the least delta of the audit
 * @param trials done trials
 * @param best the greatest bound of each edition that has one
 */
public record Sharpness(String problem, String algorithm, double delta, int trials, Map<Edition, AuditLine> best) {

    private static final Set<String> FROM_RUN = Arrays.stream(TheoremId.values())
            .filter(TheoremId::fromRun)
            .map(TheoremId::id)
            .collect(Collectors.toUnmodifiableSet());

    /** Copies the map. */
    public Sharpness {
        best = best.isEmpty() ? Map.of() : new EnumMap<>(best);
    }

    /**
     * Sorts out the lines of an audit.
     *
     * @param lines its lines
     * @return an entry for each problem and algorithm with a done trial and a bound, in their order
     */
    public static List<Sharpness> of(List<AuditLine> lines) {
        double delta =
                lines.stream().mapToDouble(line -> line.bound().delta()).min().orElse(0);
        Map<String, List<AuditLine>> groups = new LinkedHashMap<>();
        for (AuditLine line : lines) {
            String cell = line.bound().cell();
            boolean telling = line.audit().n() > line.audit().failed()
                    && !Double.isNaN(line.bound().valueAtLower());
            if (line.bound().delta() == delta
                    && telling
                    && !FROM_RUN.contains(line.bound().theorem())) {
                groups.computeIfAbsent(cell.substring(0, cell.lastIndexOf('/')), key -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Sharpness> found = new ArrayList<>();
        groups.forEach((group, own) -> found.add(of(group, delta, own)));
        return found;
    }

    private static Sharpness of(String group, double delta, List<AuditLine> lines) {
        int longest = lines.stream().mapToInt(line -> line.bound().t()).max().orElseThrow();
        Map<Edition, AuditLine> best = new EnumMap<>(Edition.class);
        for (Edition edition : Edition.values()) {
            lines.stream()
                    .filter(line -> line.bound().t() == longest)
                    .filter(line -> line.bound().edition().equals(edition.id()))
                    .max(Comparator.comparingDouble(line -> line.bound().valueAtLower()))
                    .ifPresent(line -> best.put(edition, line));
        }
        int slash = group.indexOf('/');
        AuditLine any = best.values().iterator().next();
        int trials = any.audit().n() - any.audit().failed();
        return new Sharpness(group.substring(0, slash), group.substring(slash + 1), delta, trials, best);
    }

    /**
     * Bound over quantile.
     *
     * @param edition an edition
     * @return the ratio; empty if the edition has no bound or the quantile is not above 0
     */
    public OptionalDouble ratio(Edition edition) {
        AuditLine line = best.get(edition);
        return line == null || !(line.quantile() > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(line.bound().valueAtLower() / line.quantile());
    }

    /**
     * The observed quantile as a share of OPT, of which the bound of an edition is a share, too.
     *
     * @return the share
     */
    public double quantileShare() {
        AuditLine any = best.values().iterator().next();
        BoundRow bound = any.bound();
        return any.quantile() * bound.share() / bound.valueAtLower();
    }
}
