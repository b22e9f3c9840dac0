package io.github.subtail.bounds;

import java.util.ArrayList;
import java.util.List;

/**
 * The bounds there are, in the order of tables.
 *
 * @param bounds the bounds, distinct in (theorem, edition, row)
 */
public record BoundCatalogue(List<Bound> bounds) {

    /**
     * Copies the list.
     */
    public BoundCatalogue {
        bounds = List.copyOf(bounds);
    }

    /**
     * Every bound of every edition.
     *
     * @return the catalogue
     */
    public static BoundCatalogue standard() {
        List<Bound> all = new ArrayList<>(published());
        return new BoundCatalogue(all);
    }

    /**
     * The bounds of one edition.
     *
     * @param edition the edition
     * @return its bounds, in order
     */
    public List<Bound> of(Edition edition) {
        return bounds.stream().filter(b -> b.edition() == edition).toList();
    }

    private static List<Bound> published() {
        return List.of(
                new PublishedTheorem1(),
                new PublishedCorollary1(),
                new PublishedTheorem2(false),
                new PublishedTheorem2(true),
                new PublishedTheorem3(),
                new PublishedTheorem4(),
                PublishedTheorem5.main(),
                PublishedTheorem5.appendix(),
                PublishedTheorem5.corollary());
    }
}
