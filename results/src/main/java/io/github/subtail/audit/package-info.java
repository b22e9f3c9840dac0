/**
 * Holds bounds against observed trials: how many fell below, how sure that is, and what may be said of the bound. Pure
 * data in, verdicts out. Entry types: {@link io.github.subtail.audit.BoundAudit} and {@link
 * io.github.subtail.audit.Judgement}. Depends on {@code bounds}, {@code stats} and {@code store}.
 */
package io.github.subtail.audit;
