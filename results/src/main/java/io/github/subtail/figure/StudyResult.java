package io.github.subtail.figure;

import io.github.subtail.store.FitRow;
import java.util.List;

/**
 * The figures of the study, as far as the recorded trials allow.
 *
 * @param figures in the order 1, 2a, ..., 2i, 3, 4
 * @param fits rows of table {@code fit}
 * @param omissions figures without data
 */
public record StudyResult(List<Figure> figures, List<FitRow> fits, List<Omission> omissions) {

    /** Copies the lists. */
    public StudyResult {
        figures = List.copyOf(figures);
        fits = List.copyOf(fits);
        omissions = List.copyOf(omissions);
    }
}
