package io.github.subtail.region;

import java.util.Arrays;

/** Numbers that move at constant speeds until they leave their bounds. */
final class Movement {

    final double[] position;
    final double[] speed;
    /** When each leaves its bounds; never is infinite or NaN, at once is 0 or less. */
    final double[] exit;

    private final double[] low;
    private final double[] high;

    Movement(int count) {
        position = new double[count];
        speed = new double[count];
        exit = new double[count];
        low = new double[count];
        high = new double[count];
    }

    void bound(int k, double lowest, double highest) {
        low[k] = lowest;
        high[k] = highest;
    }

    void boundAll(double lowest, double highest) {
        Arrays.fill(low, lowest);
        Arrays.fill(high, highest);
    }

    /** The bound that number k has when it moves at its speed. */
    double boundAhead(int k) {
        return speed[k] < 0 ? low[k] : high[k];
    }

    void schedule() {
        RowOperations.exitTimes(position, speed, low, high, exit);
    }

    void advance(double t) {
        RowOperations.add(t, speed, position, position.length);
    }
}
