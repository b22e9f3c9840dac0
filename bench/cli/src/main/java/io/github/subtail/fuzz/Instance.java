package io.github.subtail.fuzz;

import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.util.List;

/**
 * One problem: a region and the sequence of questions put to its solvers, which start cold and go on warm.
 *
 * @param family the kind of region
 * @param seed the seed of the fuzz
 * @param number the number of the problem, from 0
 * @param parts the region, or the factors of a product
 * @param directions what to maximise, in order; each of length n
 * @param points what to project, in order; as many
 */
record Instance(
        Family family, long seed, long number, List<Part> parts, List<double[]> directions, List<double[]> points) {

    Region region() {
        return parts.size() == 1
                ? parts.get(0).region()
                : new ProductRegion(parts.stream().map(Part::region).toList());
    }

    int dimension() {
        return parts.stream().mapToInt(Part::dimension).sum();
    }
}
