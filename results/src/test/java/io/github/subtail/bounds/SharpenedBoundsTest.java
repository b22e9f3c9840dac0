package io.github.subtail.bounds;

import java.util.List;

class SharpenedBoundsTest extends BoundContract {

    @Override
    protected List<Bound> bounds() {
        return BoundCatalogue.standard().of(Edition.SHARPENED);
    }
}
