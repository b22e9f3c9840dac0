package io.github.subtail.budget;

/** Numbers as people write them: no NaN, no Infinity, no hexadecimals, no type suffixes. */
final class Decimal {

    private Decimal() {}

    static double parse(String name, String text) {
        String number = text.strip();
        try {
            if (number.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
                return Double.parseDouble(number);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(message(name, text), e);
        }
        throw new IllegalArgumentException(message(name, text));
    }

    private static String message(String name, String text) {
        return name + " must be a decimal number: was \"" + text + "\"";
    }
}
