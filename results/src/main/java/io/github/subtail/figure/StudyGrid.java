package io.github.subtail.figure;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which horizons and iterations the figures of the study look at; what runs the trials asks here. */
public final class StudyGrid {

    /** The horizon of the ascent algorithms, and the last one of every panel 2(a) to 2(h). */
    public static final int HORIZON = 200;

    /** Figure 1 compares runs of these lengths. */
    static final List<Integer> DEVIATION_HORIZONS = List.of(5, 100);

    private StudyGrid() {}

    /**
     * Horizons of SCG on the small problem: 10 to 100 by tens, then to 500 by fifties.
     *
     * @return ascending
     */
    public static NavigableSet<Integer> small() {
        NavigableSet<Integer> horizons = new TreeSet<>();
        IntStream.rangeClosed(1, 10).forEach(i -> horizons.add(10 * i));
        IntStream.rangeClosed(3, 10).forEach(i -> horizons.add(50 * i));
        return horizons;
    }

    /**
     * Horizons of SCG or SCG++ that the figures of one problem need.
     *
     * @param algorithm {@code scg} or {@code scg++}
     * @param nqp true for the quadratic program, which figure 1 shows too; false for budget allocation
     * @param step distance of the horizons, at least 1
     * @return ascending
     */
    public static NavigableSet<Integer> horizons(String algorithm, boolean nqp, int step) {
        NavigableSet<Integer> horizons = new TreeSet<>();
        TailPanel.all().stream()
                .filter(panel -> panel.nqp() == nqp && panel.algorithm().equals(algorithm))
                .forEach(panel -> horizons.addAll(panel.grid(step)));
        if (nqp) {
            horizons.addAll(DEVIATION_HORIZONS);
        }
        return horizons;
    }

    /**
     * Iterations at which the ascent algorithms must be recorded: all up to 100 for figure 1, and the grid of figure 2.
     *
     * @param step distance in the grid, at least 1
     * @return ascending
     */
    public static NavigableSet<Integer> checkpoints(int step) {
        NavigableSet<Integer> checkpoints = new TreeSet<>();
        IntStream.rangeClosed(1, 100).forEach(checkpoints::add);
        TailPanel.all().stream().filter(TailPanel::anytime).forEach(panel -> checkpoints.addAll(panel.grid(step)));
        return checkpoints;
    }
}
