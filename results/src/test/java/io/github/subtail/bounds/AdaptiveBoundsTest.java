package io.github.subtail.bounds;

import java.util.List;

class AdaptiveBoundsTest extends BoundContract {

    @Override
    protected List<Bound> bounds() {
        return BoundCatalogue.standard().of(Edition.ADAPTIVE);
    }

    @Override
    protected List<BoundInput> inputs() {
        return ReferenceCases.inputs("adaptive-cases.csv");
    }
}
