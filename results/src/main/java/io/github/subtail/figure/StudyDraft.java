package io.github.subtail.figure;

import io.github.subtail.store.FitRow;
import java.util.ArrayList;
import java.util.List;

/** Collects the figures of one study while they are made. */
final class StudyDraft {

    private final List<Figure> figures = new ArrayList<>();
    private final List<FitRow> fits = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();

    void add(Figure figure, List<FitRow> itsFits) {
        figures.add(figure);
        fits.addAll(itsFits);
    }

    void omit(String figure, String reason) {
        omissions.add(new Omission(figure, reason));
    }

    StudyResult finish() {
        return new StudyResult(figures, fits, omissions);
    }
}
