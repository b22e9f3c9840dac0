package io.github.subtail.figure;

import java.util.List;
import java.util.Optional;

/**
 * What the figures of the study are made from.
 *
 * <p>Cells are {@code <problem>/<algorithm>/T<horizon>} with the algorithms {@code pga}, {@code boosted-pga} (horizon
 * 200, any t), {@code scg} and {@code scg++} (one cell for each horizon). A problem that is absent, a horizon without a
 * cell and a cell without a done trial leave a gap that the figure or the list of omissions names.
 *
 * @param nqp problem of panels a to d and of figure 1
 * @param budget problem of panels e to h
 * @param small problem of panel i
 * @param values recorded trials
 * @param trials trials planned for each cell
 * @param extremes recorded trials of figure 4, {@code <problem>/pga/T200}; may be the same as {@code values}
 * @param extremeTrials trials planned for figure 4
 * @param step distance of the horizons in panels a to h: 5, 25 (quick) or 1 (dense)
 * @param bounds proved bounds to draw
 */
public record Study(
        Optional<StudyProblem> nqp,
        Optional<StudyProblem> budget,
        Optional<StudyProblem> small,
        TrialValues values,
        int trials,
        TrialValues extremes,
        int extremeTrials,
        int step,
        List<BoundCurve> bounds) {

    /**
     * Copies the bounds.
     *
     * @throws IllegalArgumentException if a number of trials or the step is below 1
     */
    public Study {
        bounds = List.copyOf(bounds);
        require(trials, "number of trials");
        require(extremeTrials, "number of trials of figure 4");
        require(step, "distance of horizons");
    }

    private static void require(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be >= 1: was " + value);
        }
    }
}
