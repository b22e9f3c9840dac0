package io.github.subtail.bounds;

import java.util.List;

class AdaptiveBoundsTest extends BoundContract {

    @Override
    List<Bound> bounds() {
        return BoundCatalogue.standard().of(Edition.ADAPTIVE);
    }

    @Override
    List<BoundInput> inputs() {
        return ReferenceCases.inputs("adaptive-cases.csv");
    }
}
