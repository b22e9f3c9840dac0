package io.github.subtail.report;

import io.github.subtail.figure.Figure;
import java.util.List;

/**
 * One thing to see: a figure, or the same curves against several axes, of which the reader shows one at a time.
 *
 * @param views one or more
 */
public record Exhibit(List<View> views) {

    /** Copies the views. */
    public Exhibit {
        views = List.copyOf(views);
    }

    /**
     * A figure against one of several axes.
     *
     * @param axis the axis; none if the figure has no other view
     * @param figure the figure
     */
    public record View(Axis axis, Figure figure) {}

    /** What curves may be drawn against. */
    public enum Axis {
        /** Iterations, or the horizon. */
        ITERATIONS("iterations"),
        /** Stochastic samples drawn. */
        ORACLE_CALLS("oracle calls"),
        /** Wall time, where it was kept. */
        TIME("time"),
        /** The figure stands for itself. */
        NONE("");

        private final String words;

        Axis(String words) {
            this.words = words;
        }

        /**
         * Its name on the switch.
         *
         * @return a word or two
         */
        public String words() {
            return words;
        }

        /**
         * Its name in the page's addresses and files.
         *
         * @return such as {@code oracle-calls}
         */
        public String id() {
            return words.replace(' ', '-');
        }
    }

    /**
     * A figure without other views.
     *
     * @param figure the figure
     * @return its exhibit
     */
    public static Exhibit of(Figure figure) {
        return new Exhibit(List.of(new View(Axis.NONE, figure)));
    }
}
