package io.github.subtail.report;

import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Omission;
import io.github.subtail.store.FitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of a report by section, each in the order shown.
 *
 * @param bounds bounds beside what was observed
 * @param study the figures of the reference study; empty for any other experiment
 * @param curves what each algorithm reached, against several axes
 * @param finals the law of the final value over runs
 * @param omissions figures that could not be drawn
 * @param fits fitted curves of the study beside the published ones
 * @param differences what differs from the published experiments, one sentence each
 */
public record Illustrations(
        List<Figure> bounds,
        List<Figure> study,
        List<Exhibit> curves,
        List<Figure> finals,
        List<Omission> omissions,
        List<FitRow> fits,
        List<String> differences) {

    /** Copies the lists. */
    public Illustrations {
        bounds = List.copyOf(bounds);
        study = List.copyOf(study);
        curves = List.copyOf(curves);
        finals = List.copyOf(finals);
        omissions = List.copyOf(omissions);
        fits = List.copyOf(fits);
        differences = List.copyOf(differences);
    }

    /**
     * Every figure, whatever its section.
     *
     * @return the figures, in the order of the page
     */
    public List<Figure> figures() {
        List<Figure> all = new ArrayList<>(bounds);
        all.addAll(study);
        curves.stream()
                .flatMap(exhibit -> exhibit.views().stream())
                .map(Exhibit.View::figure)
                .forEach(all::add);
        all.addAll(finals);
        return List.copyOf(all);
    }

    /**
     * The axes that a reader can choose from.
     *
     * @return those of the curves, each once
     */
    public List<Exhibit.Axis> axes() {
        return Stream.of(Exhibit.Axis.values())
                .filter(axis -> curves.stream()
                        .flatMap(exhibit -> exhibit.views().stream())
                        .anyMatch(view -> view.axis() == axis))
                .toList();
    }
}
