package io.github.subtail.audit;

import io.github.subtail.store.AuditRow;
import io.github.subtail.store.BoundRow;

/**
 * One bound of one cell at one delta, held against the trials.
 *
 * @param bound the bound; where it differs from trial to trial, its median
 * @param audit counts and verdict
 * @param vacuous whether the bound with OPT at the lower end is not above F(0)
 * @param quantile the delta-quantile of the statistic over the trials; NaN without any
 * @param quantileLower lower end of its exact 95% interval; NaN if there is none
 * @param quantileUpper upper end of it
 * @param reason why no number of trials would decide; empty otherwise
 */
public record AuditLine(
        BoundRow bound,
        AuditRow audit,
        boolean vacuous,
        double quantile,
        double quantileLower,
        double quantileUpper,
        String reason) {}
