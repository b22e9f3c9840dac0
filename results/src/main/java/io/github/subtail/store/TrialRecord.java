package io.github.subtail.store;

import java.util.List;

/**
 * One finished trial of one cell, done or failed; it enters the store whole or not at all.
 *
 * @param cell id of the cell
 * @param trial the trial, from 0
 * @param message null when done; otherwise what failed and the command that replays it
 * @param oracleCalls stochastic samples drawn
 * @param projections projections made
 * @param linearMaximizations linear maximisations made
 * @param finalValue exact F of the point returned; NaN when failed
 * @param xSha256 SHA-256 over the point returned, IEEE bits, big-endian, lower-case hexadecimal; null when failed
 * @param observations at the checkpoints, ascending in t; empty when failed
 * @param certificates sums at the checkpoints; empty when failed
 * @param wallNanos wall time of the trial; stored only on request
 */
public record TrialRecord(
        String cell,
        int trial,
        String message,
        long oracleCalls,
        long projections,
        long linearMaximizations,
        double finalValue,
        String xSha256,
        List<Observation> observations,
        List<CertificateSum> certificates,
        long wallNanos) {

    public TrialRecord {
        observations = List.copyOf(observations);
        certificates = List.copyOf(certificates);
    }

    /**
     * Whether the trial has a value.
     *
     * @return false for a failed trial
     */
    public boolean done() {
        return message == null;
    }
}
