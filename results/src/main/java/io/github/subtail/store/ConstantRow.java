package io.github.subtail.store;

/**
 * A constant of a problem that bounds are made of.
 *
 * @param problem id of the problem
 * @param name name of the constant
 * @param value its value
 * @param provenance {@code exact}, {@code upper}, {@code monte_carlo} or {@code given}
 * @param intervalLower lower end of its confidence interval; NaN if it has none
 * @param intervalUpper upper end of its confidence interval; NaN if it has none
 * @param lpCalls linear maximisations it took
 */
public record ConstantRow(
        String problem,
        String name,
        double value,
        String provenance,
        double intervalLower,
        double intervalUpper,
        int lpCalls) {}
