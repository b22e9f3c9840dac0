package io.github.subtail.peers;

import java.util.Locale;

/**
 * What a measured number should be.
 *
 * @param floor what it must reach; 0 if nothing is asked
 * @param reach what would be better still
 * @param unit of both: {@code x} for a ratio
 * @param larger whether larger is better
 */
public record Goal(double floor, double reach, String unit, boolean larger) {

    static final Goal NONE = none("");

    /** Nothing is asked of a number with this unit. */
    static Goal none(String unit) {
        return new Goal(0, 0, unit, true);
    }

    static Goal times(double floor, double reach) {
        return new Goal(floor, reach, "x", true);
    }

    static Goal atMost(double floor, double reach) {
        return atMost(floor, reach, "x");
    }

    static Goal atMost(double floor, double reach, String unit) {
        return new Goal(floor, reach, unit, false);
    }

    /**
     * Whether a number is good enough.
     *
     * @param measured the number
     * @return whether it reaches the floor
     */
    public boolean met(double measured) {
        return larger ? measured >= floor : measured <= floor;
    }

    /**
     * The two numbers in words.
     *
     * @return such as {@code >= 80x / 150x}; {@code -} if nothing is asked
     */
    public String words() {
        if (larger && floor == 0) {
            return "-";
        }
        return String.format(Locale.ROOT, "%s %s%s / %s%s", larger ? ">=" : "<=", text(floor), unit, text(reach), unit);
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
