package io.github.subtail.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word nearest to a misspelt one, by edits (insert, delete, replace, swap of neighbours). */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The nearest known word, if it is near enough to be what was meant: at most a third of its letters, at least two.
     *
     * @param word what was written
     * @param known the words there are
     * @return the nearest one, or empty
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(2, (candidate.length() + 1) / 3))
                .filter(candidate -> distance(word, candidate) < candidate.length())
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The number of edits between two words (optimal string alignment), O(|a| |b|); long words are cut at 100. */
    static int distance(String first, String second) {
        String a = first.substring(0, Math.min(100, first.length()));
        String b = second.substring(0, Math.min(100, second.length()));
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
