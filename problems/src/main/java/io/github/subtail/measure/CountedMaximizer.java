package io.github.subtail.measure;

import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Region;

/** A linear maximiser that keeps its vertex and counts its calls. */
final class CountedMaximizer {

    private final LinearMaximizer maximizer;
    private int calls;

    CountedMaximizer(Region region) {
        maximizer = region.linearMaximizer();
    }

    /** max over C of &lt;c, v&gt;; {@code vertex} receives a maximiser. */
    double maximize(double[] c, double[] vertex) {
        calls++;
        return maximizer.maximize(c, vertex);
    }

    int calls() {
        return calls;
    }

    static double inner(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
