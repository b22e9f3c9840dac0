package io.github.subtail.bounds;

import java.util.List;
import java.util.stream.Stream;

class SharpenedBoundsTest extends BoundContract {

    /** The runs of greedy that observed a sum are in the other file. */
    @Override
    List<BoundInput> inputs() {
        return Stream.concat(
                        super.inputs().stream(),
                        ReferenceCases.inputs("adaptive-cases.csv").stream()
                                .filter(i -> i.observed(ObservedSum.SCG_POSTERIOR_SUM)
                                        .isPresent()))
                .toList();
    }

    @Override
    List<Bound> bounds() {
        return BoundCatalogue.standard().of(Edition.SHARPENED);
    }
}
