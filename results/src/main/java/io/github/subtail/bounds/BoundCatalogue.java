package io.github.subtail.bounds;

import java.util.List;

/**
 * The bounds there are, in the order of tables.
 *
 * @param bounds the bounds
 */
public record BoundCatalogue(List<Bound> bounds) {

    public BoundCatalogue {
        bounds = List.copyOf(bounds);
    }
}
