package io.github.subtail.schedule;

/**
 * The schedule
 *
 * <pre>  scale / (t + shift)^power,   t = 1, 2, ...</pre>
 *
 * which covers the steps 2/sqrt(t) and the momenta 4/(t+8)^(2/3) and t^-alpha of [BGZM23].
 *
 * @param scale finite, &gt; 0
 * @param shift finite, &gt;= 0
 * @param power finite, &gt;= 0
 */
public record PowerSchedule(double scale, double shift, double power) implements Schedule {

    /**
     * Checks the three numbers.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public PowerSchedule {
        require(Double.isFinite(scale) && scale > 0, "schedule scale must be finite and > 0", scale);
        require(Double.isFinite(shift) && shift >= 0, "schedule shift must be finite and >= 0", shift);
        require(Double.isFinite(power) && power >= 0, "schedule power must be finite and >= 0", power);
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": was " + value);
        }
    }

    @Override
    public long samples(int from, int to) {
        return power == 0 ? (long) batchAt(1) * Math.max(0, to - from + 1) : Schedule.super.samples(from, to);
    }

    @Override
    public double at(int t) {
        if (power == 0) {
            return scale;
        }
        return power == 0.5 ? scale / Math.sqrt(t + shift) : scale / Math.pow(t + shift, power);
    }
}
