package io.github.subtail.store;

import io.github.subtail.run.Horizon;
import java.util.ArrayList;
import java.util.List;

/** Made-up trials whose numbers follow from their key. */
final class Trials {

    static final Cell ANYTIME = new Cell("nqp-1", "pga", Horizon.anytime(60));
    static final Cell FIXED = new Cell("nqp-1", "scg", Horizon.fixed(50));
    static final List<Cell> CELLS = List.of(ANYTIME, FIXED);
    static final ExperimentRow EXPERIMENT = ExperimentRow.here("tails", "name: tails\n", "0.1.0");

    private Trials() {}

    static TrialRecord anytime(int trial, int checkpoints) {
        List<Observation> observations = new ArrayList<>();
        List<CertificateSum> certificates = new ArrayList<>();
        for (int t = 1; t <= checkpoints; t++) {
            double value = value(trial, t);
            observations.add(new Observation(t, t, value, value / 3, -value, 2 * value));
            certificates.add(new CertificateSum(t, "value_sum", t * value));
            certificates.add(new CertificateSum(t, "reg_obs", -value));
        }
        return new TrialRecord(
                ANYTIME.id(), trial, null, 60, 60, 0, value(trial, 61), sha(trial), observations, certificates, 7L);
    }

    static TrialRecord fixed(int trial) {
        double value = value(trial, 50);
        Observation last = new Observation(50, 50, value, Double.NaN, Double.NaN, Double.NaN);
        return new TrialRecord(FIXED.id(), trial, null, 50, 0, 50, value, sha(trial), List.of(last), List.of(), 9L);
    }

    static TrialRecord failed(int trial) {
        return new TrialRecord(
                FIXED.id(), trial, "gradient is NaN, \"replay\"", 3, 0, 2, Double.NaN, null, List.of(), List.of(), 1L);
    }

    static double value(int trial, int t) {
        return Math.sqrt(t) / (trial + 3.0);
    }

    private static String sha(int trial) {
        return String.format("%064x", trial);
    }
}
