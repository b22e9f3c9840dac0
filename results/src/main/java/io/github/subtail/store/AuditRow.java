package io.github.subtail.store;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A bound held against the observed trials.
 *
 * @param cell id of the cell
 * @param t iteration
 * @param delta level of the bound
 * @param theorem theorem of the bound
 * @param edition edition of the bound
 * @param row noise model of the bound; empty if the theorem has one row only
 * @param n trials
 * @param failed failed trials
 * @param kLo trials below the bound with the optimum at the lower end of its bracket; empty if not applicable
 * @param kHi trials below the bound with the optimum at the upper end; empty if not applicable
 * @param rateLower lower end of the interval of the violation rate; NaN if not applicable
 * @param rateUpper upper end of the interval of the violation rate; NaN if not applicable
 * @param verdict {@code not_applicable}, {@code vacuous}, {@code violated}, {@code holds} or {@code undecided}
 * @param trialsNeeded trials at which the same rate would decide; empty if decided or no number would
 */
public record AuditRow(
        String cell,
        int t,
        double delta,
        String theorem,
        String edition,
        String row,
        int n,
        int failed,
        OptionalInt kLo,
        OptionalInt kHi,
        double rateLower,
        double rateUpper,
        String verdict,
        OptionalLong trialsNeeded) {}
