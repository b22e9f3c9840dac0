package io.github.subtail.bounds;

import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Points and weights with sum over t = 1..T of f(t) = sum of weight times f(point).
 *
 * <p>Up to T = 4,096 they are the iterations themselves. Beyond, for f that is a smooth function of powers of t, the rest
 * is the integral from 4,096.5 to T + 1/2 by Gauss-Legendre panels of doubling length: the midpoint rule's error is at
 * most |f'(4096)|/24, which is below 1e-8 of the sum, and a sum costs the same for T = 10^4 and T = 10^9.
 *
 * @param point the points, ascending, in [1, T + 1/2)
 * @param weight their weights
 */
@SuppressWarnings("ArrayRecordComponent") // local to one evaluation
record Nodes(double[] point, double[] weight) {

    /** The longest run that is summed term by term. */
    static final int LONGEST = 1 << 22;

    private static final int HEAD = 4096;
    private static final int PANEL = 16;

    /** Every iteration, or fewer points if the schedules allow it. */
    static Nodes of(int horizon, Schedule schedule, Schedule batch) {
        return horizon > HEAD && areSmooth(schedule, batch) ? compressed(horizon) : every(horizon);
    }

    /** For sums of the schedules alone: where neither changes, the first iteration stands for all. */
    static Nodes ofValues(int horizon, Schedule schedule, Schedule batch) {
        return isConstant(schedule) && isConstant(batch)
                ? new Nodes(new double[] {1}, new double[] {horizon})
                : of(horizon, schedule, batch);
    }

    /** Whether sums over that many iterations can be afforded. */
    static boolean affords(int horizon, Schedule schedule, Schedule batch) {
        return horizon <= LONGEST || areSmooth(schedule, batch);
    }

    private static boolean areSmooth(Schedule schedule, Schedule batch) {
        return schedule instanceof PowerSchedule && isConstant(batch);
    }

    private static boolean isConstant(Schedule schedule) {
        return schedule instanceof PowerSchedule power && power.power() == 0;
    }

    private static Nodes every(int horizon) {
        double[] point = new double[horizon];
        double[] weight = new double[horizon];
        for (int t = 1; t <= horizon; t++) {
            point[t - 1] = t;
            weight[t - 1] = 1;
        }
        return new Nodes(point, weight);
    }

    private static Nodes compressed(int horizon) {
        double end = horizon + 0.5;
        int panels = 0;
        for (double from = HEAD + 0.5; from < end; from *= 2) {
            panels++;
        }
        double[] point = new double[HEAD + panels * PANEL];
        double[] weight = new double[point.length];
        System.arraycopy(every(HEAD).point, 0, point, 0, HEAD);
        Arrays.fill(weight, 0, HEAD, 1);
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        int at = HEAD;
        for (double from = HEAD + 0.5; from < end; from *= 2) {
            GaussIntegrator rule = rules.legendre(PANEL, from, Math.min(2 * from, end));
            for (int k = 0; k < PANEL; k++) {
                point[at] = rule.getPoint(k);
                weight[at] = rule.getWeight(k);
                at++;
            }
        }
        return new Nodes(point, weight);
    }

    /** The values of a schedule at the points. */
    double[] values(Schedule schedule) {
        double[] values = new double[point.length];
        for (int k = 0; k < values.length; k++) {
            boolean between = point[k] != k + 1;
            values[k] = between && schedule instanceof PowerSchedule power
                    ? power.scale() / Math.pow(point[k] + power.shift(), power.power())
                    : schedule.at((int) point[k]);
        }
        return values;
    }

    /** The batch sizes at the points. */
    double[] batches(Schedule batch) {
        double[] values = new double[point.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = batch.batchAt((int) point[k]);
        }
        return values;
    }

    int size() {
        return point.length;
    }
}
