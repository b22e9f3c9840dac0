package io.github.subtail.report;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the paths of an SVG drawing in steps from point to point, to a tenth of a pixel: words drawn as outlines are most
 * of a page, and this halves them. Files keep their full precision.
 */
final class ShortPaths {

    private static final Pattern PATH = Pattern.compile(" d=\"((?:[MLQCZ0-9. -])*)\"");
    private static final Pattern WORD = Pattern.compile("[MLQCZ]|[0-9.-]+");
    private static final int TENTHS = 10;

    private final StringBuilder out = new StringBuilder();
    private long x;
    private long y;

    private ShortPaths() {}

    /** The same drawing in fewer characters. */
    static String in(String svg) {
        return PATH.matcher(svg)
                .replaceAll(path -> Matcher.quoteReplacement(" d=\"" + new ShortPaths().steps(path.group(1)) + "\""));
    }

    private String steps(String path) {
        String[] words = WORD.matcher(path).results().map(MatchResult::group).toArray(String[]::new);
        long startX = 0;
        long startY = 0;
        int next = 0;
        while (next < words.length) {
            char command = words[next++].charAt(0);
            if (command == 'Z') {
                out.append('z');
                x = startX;
                y = startY;
                continue;
            }
            out.append(Character.toLowerCase(command));
            int pairs = command == 'C' ? 3 : command == 'Q' ? 2 : 1;
            next = step(words, next, pairs);
            if (command == 'M') {
                startX = x;
                startY = y;
            }
        }
        return out.toString();
    }

    /** Every pair counts from where the step began; the last one is where it ends. */
    private int step(String[] words, int first, int pairs) {
        long toX = x;
        long toY = y;
        for (int i = first; i < first + 2 * pairs; i += 2) {
            toX = Math.round(Double.parseDouble(words[i]) * TENTHS);
            toY = Math.round(Double.parseDouble(words[i + 1]) * TENTHS);
            append(toX - x);
            append(toY - y);
        }
        x = toX;
        y = toY;
        return first + 2 * pairs;
    }

    private void append(long tenths) {
        boolean follows = Character.isDigit(out.charAt(out.length() - 1));
        out.append(tenths < 0 ? "-" : follows ? " " : "");
        long size = Math.abs(tenths);
        if (size >= TENTHS || size == 0) {
            out.append(size / TENTHS);
        }
        if (size % TENTHS != 0) {
            out.append('.').append(size % TENTHS);
        }
    }
}
