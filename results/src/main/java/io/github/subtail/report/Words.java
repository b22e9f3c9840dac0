package io.github.subtail.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalLong;

/** Numbers rounded for reading. */
final class Words {

    private Words() {}

    static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : Table.NONE;
    }

    /** Five significant digits, plain where that is short. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? Table.NONE : value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
        double size = Math.abs(value);
        return value == 0 || (size >= 1e-4 && size < 1e9)
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%.3e", value);
    }

    /** A count with its thousands set apart. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String count(OptionalLong value) {
        return value.isPresent() ? count(value.getAsLong()) : Table.NONE;
    }

    /** An estimate with its interval, an end that does not exist left open. */
    static String interval(String estimate, String lower, String upper) {
        boolean none = lower.equals(Table.NONE) && upper.equals(Table.NONE);
        return none ? estimate : estimate + " [" + lower + ", " + upper + "]";
    }
}
