package io.github.subtail.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Where a logarithmic axis is marked: at powers of ten, between them where there is room, and at round numbers where the
 * axis is shorter than a decade.
 *
 * @param labelled values with a label and a grid line
 * @param between values with a small mark only
 */
record LogTicks(List<Double> labelled, List<Double> between) {

    private static final int MOST_LABELS = 7;
    private static final int LEAST_LABELS = 3;
    private static final int[][] DIGITS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}};

    static LogTicks of(Range range) {
        int first = (int) Math.floor(Math.log10(range.low()));
        int last = (int) Math.ceil(Math.log10(range.high()));
        List<Double> between = last - first > MOST_LABELS ? List.of() : within(range, first, last, 1, DIGITS[0]);
        for (int[] digits : DIGITS) {
            List<Double> labelled = within(range, first, last, 1, digits);
            if (labelled.size() <= MOST_LABELS) {
                return new LogTicks(labelled.size() < LEAST_LABELS ? round(range) : labelled, between);
            }
        }
        int stride = (last - first + MOST_LABELS - 1) / MOST_LABELS;
        return new LogTicks(within(range, first, last, stride, DIGITS[4]), between);
    }

    private static List<Double> within(Range range, int first, int last, int stride, int... digits) {
        List<Double> values = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            for (int digit : digits) {
                double value = BigDecimal.valueOf(digit, -power).doubleValue();
                if (value >= range.low() && value <= range.high()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** Multiples of 1, 2 or 5 times a power of ten, a handful within the range. */
    private static List<Double> round(Range range) {
        double span = range.high() - range.low();
        int power = (int) Math.floor(Math.log10(span)) - 1;
        for (int digits : new int[] {1, 2, 5, 10, 20, 50}) {
            BigDecimal step = BigDecimal.valueOf(digits, -power);
            int from = (int) Math.ceil(range.low() / step.doubleValue());
            int to = (int) Math.floor(range.high() / step.doubleValue());
            if (to - from < MOST_LABELS - 1) {
                return IntStream.rangeClosed(from, to)
                        .mapToObj(k -> step.multiply(BigDecimal.valueOf(k)).doubleValue())
                        .toList();
            }
        }
        return List.of(range.low());
    }

    /** The label of a value: plain where that is short, else as a power of ten. */
    static String label(double value) {
        if (value >= 1e-3 && value < 1e5) {
            return value >= 1000 ? String.format(Locale.ROOT, "%,.0f", value) : plain(value);
        }
        int power = (int) Math.floor(Math.log10(value) + 1e-9);
        String factor = plain(value / Math.pow(10, power));
        return (factor.equals("1") ? "" : factor + "·") + "10" + superscript(power);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String superscript(int power) {
        StringBuilder raised = new StringBuilder();
        for (char c : Integer.toString(power).toCharArray()) {
            raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return raised.toString();
    }
}
