package io.github.subtail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.ObservedSum;
import io.github.subtail.bounds.Statistic;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoundAuditTest {

    private static final int HORIZON = 10_000;
    private static final double DELTA = 0.1;
    private static final ProblemConstants PROBLEM =
            constants(Map.of("n", 2.0, "F0", 1.0, "grad0", 1.0, "D", 1.0, "R", 1.0, "L", 0.5, "G", 1.0, "P0", 1.0));
    private static final NoiseConstants BOUNDED =
            new NoiseConstants(Set.of(NoiseModel.B, NoiseModel.SG, NoiseModel.V), 1, 1, 1, false, 0);
    private static final NoiseConstants UNBOUNDED =
            new NoiseConstants(Set.of(NoiseModel.SG, NoiseModel.V), Double.POSITIVE_INFINITY, 1, 1, false, 0);
    private static final Algorithm ASCENT =
            new ProjectedGradientAscent(HORIZON, new PowerSchedule(2, 0, 0.5), Start.gaussian(), Schedule.constant(1));

    private static ProblemConstants constants(Map<String, Double> values) {
        List<Constant> constants = new ArrayList<>();
        values.forEach((name, value) -> constants.add(Constant.of(name, value, Provenance.EXACT, 0)));
        return new ProblemConstants(constants);
    }

    private static ObservedCell cell(NoiseConstants noise, double value, Map<ObservedSum, double[]> sums) {
        OptimumBracket bracket = new OptimumBracket(10, "found", 12, "certificate");
        double[] values = new double[40];
        Arrays.fill(values, value);
        return new ObservedCell(
                "p/pga/T10000",
                BoundInput.atLower(PROBLEM, noise, ASCENT, HORIZON, bracket),
                BoundInput.atUpper(PROBLEM, noise, ASCENT, HORIZON, bracket),
                Map.of(Statistic.RUNNING_MEAN, values),
                sums,
                0);
    }

    private static AuditLine find(List<AuditLine> lines, String theorem, String edition) {
        return lines.stream()
                .filter(line -> line.bound().theorem().equals(theorem)
                        && line.bound().edition().equals(edition))
                .findFirst()
                .orElseThrow();
    }

    private static List<AuditLine> lines(ObservedCell cell) {
        return new BoundAudit(BoundCatalogue.standard(), List.of(DELTA)).lines(cell);
    }

    /** (8) by hand: OPT/2 - (8 (L + M)^2 + D^2)/(8 sqrt T) - D M sqrt(ln(1/delta)/(2T)). */
    private static double printed(double optimum) {
        return optimum / 2 - (8 * 1.5 * 1.5 + 1) / 800 - Math.sqrt(Math.log(10) / (2 * HORIZON));
    }

    @Test
    void countsAtTheLowerEndAreCertainAndAtTheUpperEndPossible() {
        AuditLine between = find(lines(cell(BOUNDED, 5.5, Map.of())), "thm1", "published");

        assertThat(between.bound().valueAtLower()).isCloseTo(printed(10), within(1e-12));
        assertThat(between.bound().valueAtUpper()).isCloseTo(printed(12), within(1e-12));
        assertThat(between.bound().share()).isCloseTo(printed(10) / 10, within(1e-12));
        assertThat(between.audit().kLo()).hasValue(0);
        assertThat(between.audit().kHi()).hasValue(40);
        assertThat(between.audit().verdict()).isEqualTo("undecided");
        assertThat(between.reason()).isEqualTo("bracket too wide");
        assertThat(between.quantile()).isEqualTo(5.5);
    }

    @Test
    void aPublishedViolationIsToldAndIsNoFault() {
        List<AuditLine> lines = lines(cell(BOUNDED, 4.9, Map.of()));
        List<AuditLine> published = lines.stream()
                .filter(line -> line.bound().edition().equals("published"))
                .toList();

        assertThat(find(lines, "thm1", "published").audit().verdict()).isEqualTo("violated");
        assertThat(find(lines, "thm1", "published").bound().erratum()).contains("CE1");
        assertThat(AuditSummary.of(published).sound()).isTrue();
    }

    @Test
    void aProvedViolationIsAFault() {
        List<AuditLine> lines = lines(cell(BOUNDED, 1.5, Map.of()));

        assertThat(find(lines, "thm1", "corrected").audit().verdict()).isEqualTo("violated");
        assertThat(AuditSummary.of(lines).sound()).isFalse();
    }

    @Test
    void whatHoldsHolds() {
        List<AuditLine> lines = lines(cell(BOUNDED, 9, Map.of()));

        assertThat(find(lines, "thm1", "sharpened").audit().verdict()).isEqualTo("holds");
        assertThat(AuditSummary.of(lines).sound()).isTrue();
        assertThat(AuditSummary.of(lines).counts().values().stream()
                        .mapToInt(i -> i)
                        .sum())
                .isEqualTo(lines.size());
    }

    @Test
    void aBoundWhoseNoiseIsNotMetHasNoNumber() {
        AuditLine line = find(lines(cell(UNBOUNDED, 9, Map.of())), "thm1", "published");

        assertThat(line.bound().status()).isEqualTo("not_applicable");
        assertThat(line.bound().reason()).contains("bounded noise");
        assertThat(line.bound().valueAtLower()).isNaN();
        assertThat(line.audit().verdict()).isEqualTo("not_applicable");
        assertThat(line.audit().kLo()).isEmpty();
        assertThat(line.audit().rateLower()).isNaN();
    }

    @Test
    void aBoundBelowTheValueAtZeroIsVacuousEvenIfItCannotFail() {
        BoundInput hopeless = BoundInput.known(PROBLEM, BOUNDED, ASCENT, HORIZON, 1);
        ObservedCell cell = new ObservedCell(
                "p/pga/T10000", hopeless, hopeless, Map.of(Statistic.RUNNING_MEAN, new double[400]), Map.of(), 0);

        AuditLine line = find(lines(cell), "thm1", "published");

        assertThat(line.audit().verdict()).isEqualTo("vacuous");
        assertThat(line.vacuous()).isTrue();
        assertThat(AuditSummary.of(lines(cell)).sound())
                .as("vacuous, not violated")
                .isTrue();
    }

    /** Reg_obs of trial i is i: the bound of trial i is (OPT + F(0) - i/T - sqrt(2 ln 10 / T)) / 2. */
    @Test
    void everyTrialIsComparedWithItsOwnCertificate() {
        double[] sums = new double[40];
        Arrays.setAll(sums, i -> i * (double) HORIZON);
        double first = (10 + 1 - Math.sqrt(2 * Math.log(10) / HORIZON)) / 2;

        AuditLine line =
                find(lines(cell(BOUNDED, first - 2.25, Map.of(ObservedSum.REG_OBS, sums))), "posterior", "sharpened");

        assertThat(line.audit().kLo())
                .as("trials 0 to 4: first - i/2 > first - 2.25")
                .hasValue(5);
        assertThat(line.audit().kHi()).as("OPT greater by 2, bounds by 1").hasValue(7);
        assertThat(line.bound().valueAtLower()).as("median").isCloseTo(first - 19.5 / 2, within(1e-9));
    }

    @Test
    void withoutTrialsNothingIsDecided() {
        ObservedCell all = cell(BOUNDED, 9, Map.of());
        ObservedCell empty = new ObservedCell("c", all.atLower(), all.atUpper(), Map.of(), Map.of(), 3);

        AuditLine line = find(lines(empty), "thm1", "published");

        assertThat(line.audit().n()).isEqualTo(3);
        assertThat(line.audit().failed()).isEqualTo(3);
        assertThat(line.audit().verdict()).isEqualTo("undecided");
        assertThat(line.quantile()).isNaN();
        assertThat(find(lines(empty), "posterior", "sharpened").audit().verdict())
                .isEqualTo("not_applicable");
    }

    @Test
    void aBoundOfTheValueAtZeroSaysNothingAndOneAboveItDoes() {
        ObservedCell cell = cell(BOUNDED, 9, Map.of());
        BoundAudit audit =
                new BoundAudit(new BoundCatalogue(List.of(new ValueAtZero(0), new ValueAtZero(1e-9))), List.of(DELTA));
        List<AuditLine> lines = audit.lines(cell);

        assertThat(lines).extracting(line -> line.audit().verdict()).containsExactly("vacuous", "holds");
        assertThat(lines).extracting(AuditLine::vacuous).containsExactly(true, false);
        AuditSummary summary = AuditSummary.of(lines);
        assertThat(summary.count(Verdict.VACUOUS)).isEqualTo(1);
        assertThat(summary.count(Verdict.HOLDS)).isEqualTo(1);
        assertThat(summary.count(Verdict.VIOLATED)).isZero();
    }

    /** binom(40, 0.1): P(B = 0) = .015 is at most .025 and P(B at most 1) is not; P(B at most 8) is the first from .975. */
    @Test
    void theQuantileOfTheRunsHasTheIntervalOfItsOrderStatistics() {
        double[] values = new double[40];
        Arrays.setAll(values, i -> 1 + (i * 27 + 5) % 40);
        ObservedCell all = cell(BOUNDED, 9, Map.of());
        ObservedCell cell = new ObservedCell(
                "c", all.atLower(), all.atUpper(), Map.of(Statistic.RUNNING_MEAN, values), Map.of(), 0);

        AuditLine line = find(lines(cell), "thm1", "published");

        assertThat(line.quantileLower()).isEqualTo(1);
        assertThat(line.quantileUpper()).isEqualTo(9);
        assertThat(line.quantile()).isBetween(4.0, 5.0);
    }
}
