package io.github.subtail.bounds;

import java.util.List;

/**
 * Offers bounds of one's own to the command line, by {@link java.util.ServiceLoader}: they stand beside the others in
 * {@code bounds}, {@code horizon}, {@code audit} and reports.
 *
 * <p>A provider has a public constructor without parameters and is named in its jar's {@code META-INF/services}. The
 * command line loads it with {@code --plugin my.jar}.
 */
public interface BoundProvider {

    /**
     * The bounds.
     *
     * @return bounds of {@link TheoremId#OWN}, distinct from all others in edition and row
     */
    List<Bound> bounds();
}
