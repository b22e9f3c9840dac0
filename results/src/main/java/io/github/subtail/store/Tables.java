package io.github.subtail.store;

import java.util.List;

/** The derived tables of a store, which each analysis rewrites whole; key columns first, so rows sort left to right. */
public final class Tables {

    /** Instances and the brackets of their optima. */
    public static final Table<InstanceRow> INSTANCE = new Table<>(
            "instance",
            "problem VARCHAR, type VARCHAR, n INTEGER, f0 DOUBLE, opt_lower DOUBLE, opt_lower_source VARCHAR,"
                    + " opt_upper DOUBLE, opt_upper_source VARCHAR",
            (out, r) -> out.text(r.problem())
                    .text(r.type())
                    .integer(r.n())
                    .number(r.f0())
                    .number(r.optLower())
                    .text(r.optLowerSource())
                    .number(r.optUpper())
                    .text(r.optUpperSource()),
            in -> new InstanceRow(
                    in.text(), in.text(), in.integer(), in.number(), in.number(), in.text(), in.number(), in.text()));

    /** Constants of the instances. */
    public static final Table<ConstantRow> CONSTANT = new Table<>(
            "constant",
            "problem VARCHAR, name VARCHAR, value DOUBLE, provenance VARCHAR, interval_lower DOUBLE,"
                    + " interval_upper DOUBLE, lp_calls INTEGER",
            (out, r) -> out.text(r.problem())
                    .text(r.name())
                    .numberOrNan(r.value())
                    .text(r.provenance())
                    .number(r.intervalLower())
                    .number(r.intervalUpper())
                    .integer(r.lpCalls()),
            in -> new ConstantRow(
                    in.text(), in.text(), in.number(), in.text(), in.number(), in.number(), in.integer()));

    /** Observed quantiles; a missing end of an interval is NaN here, not null. */
    public static final Table<QuantileRow> QUANTILE = new Table<>(
            "quantile",
            "cell VARCHAR, t INTEGER, oracle_calls BIGINT, statistic VARCHAR, q DOUBLE, n INTEGER, failed INTEGER,"
                    + " estimate DOUBLE, lower DOUBLE, upper DOUBLE, share DOUBLE, reason VARCHAR",
            (out, r) -> out.text(r.cell())
                    .integer(r.t())
                    .big(r.oracleCalls())
                    .text(r.statistic())
                    .numberOrNan(r.q())
                    .integer(r.n())
                    .integer(r.failed())
                    .numberOrNan(r.estimate())
                    .numberOrNan(r.lower())
                    .numberOrNan(r.upper())
                    .numberOrNan(r.share())
                    .text(r.reason()),
            in -> new QuantileRow(
                    in.text(),
                    in.integer(),
                    in.big(),
                    in.text(),
                    in.number(),
                    in.integer(),
                    in.integer(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.text()));

    /** Bounds of the theorems. */
    public static final Table<BoundRow> BOUND = new Table<>(
            "bound",
            "cell VARCHAR, t INTEGER, delta DOUBLE, theorem VARCHAR, edition VARCHAR, \"row\" VARCHAR,"
                    + " statistic VARCHAR, status VARCHAR, reason VARCHAR, value_at_lower DOUBLE,"
                    + " value_at_upper DOUBLE, share DOUBLE, erratum VARCHAR",
            (out, r) -> out.text(r.cell())
                    .integer(r.t())
                    .numberOrNan(r.delta())
                    .text(r.theorem())
                    .text(r.edition())
                    .text(r.row())
                    .text(r.statistic())
                    .text(r.status())
                    .text(r.reason())
                    .number(r.valueAtLower())
                    .number(r.valueAtUpper())
                    .number(r.share())
                    .text(r.erratum()),
            in -> new BoundRow(
                    in.text(),
                    in.integer(),
                    in.number(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.text()));

    /** Bounds held against the trials. */
    public static final Table<AuditRow> AUDIT = new Table<>(
            "audit",
            "cell VARCHAR, t INTEGER, delta DOUBLE, theorem VARCHAR, edition VARCHAR, \"row\" VARCHAR, n INTEGER,"
                    + " failed INTEGER, k_lo INTEGER, k_hi INTEGER, rate_lower DOUBLE, rate_upper DOUBLE,"
                    + " verdict VARCHAR, trials_needed BIGINT",
            (out, r) -> out.text(r.cell())
                    .integer(r.t())
                    .numberOrNan(r.delta())
                    .text(r.theorem())
                    .text(r.edition())
                    .text(r.row())
                    .integer(r.n())
                    .integer(r.failed())
                    .integer(r.kLo())
                    .integer(r.kHi())
                    .number(r.rateLower())
                    .number(r.rateUpper())
                    .text(r.verdict())
                    .big(r.trialsNeeded()),
            in -> new AuditRow(
                    in.text(),
                    in.integer(),
                    in.number(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.integer(),
                    in.integer(),
                    in.optionalInteger(),
                    in.optionalInteger(),
                    in.number(),
                    in.number(),
                    in.text(),
                    in.optionalBig()));

    /** Fitted curves. */
    public static final Table<FitRow> FIT = new Table<>(
            "fit",
            "figure VARCHAR, cell_group VARCHAR, statistic VARCHAR, axis VARCHAR, c1_free DOUBLE, c2_free DOUBLE,"
                    + " c1 DOUBLE, c2 DOUBLE, published_c1 DOUBLE, published_c2 DOUBLE",
            (out, r) -> out.text(r.figure())
                    .text(r.cellGroup())
                    .text(r.statistic())
                    .text(r.axis())
                    .numberOrNan(r.c1Free())
                    .numberOrNan(r.c2Free())
                    .numberOrNan(r.c1())
                    .numberOrNan(r.c2())
                    .number(r.publishedC1())
                    .number(r.publishedC2()),
            in -> new FitRow(
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number()));

    private Tables() {}

    static List<Table<?>> derived() {
        return List.of(INSTANCE, CONSTANT, QUANTILE, BOUND, AUDIT, FIT);
    }
}
