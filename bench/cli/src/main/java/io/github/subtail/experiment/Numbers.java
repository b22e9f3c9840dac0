package io.github.subtail.experiment;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text that every Java version writes alike; Double.toString changed in Java 19. */
public final class Numbers {

    private static final int PLAIN_DIGITS = 15;

    private Numbers() {}

    /** The shortest decimal that reads back as {@code value}: {@code 100.0}, {@code 0.001}, {@code 1.0e-10}. */
    static String text(double value) {
        BigDecimal shortest = new BigDecimal(value);
        for (int digits = 1; digits <= 17; digits++) {
            shortest = new BigDecimal(value).round(new MathContext(digits));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (value == 0 || (exponent >= -7 && exponent < PLAIN_DIGITS)) {
            String plain = shortest.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? digits.substring(1) : "0";
        return (value < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }

    /**
     * The shortest decimal that reads back as a number, whole numbers without {@code .0}.
     *
     * @param value a finite number
     * @return such as {@code 100}, {@code 0.0001} or {@code 1.0e-10}
     */
    public static String brief(double value) {
        String text = text(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
