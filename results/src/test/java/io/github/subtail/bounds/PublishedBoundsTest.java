package io.github.subtail.bounds;

import java.util.List;

class PublishedBoundsTest extends BoundContract {

    @Override
    protected List<Bound> bounds() {
        return BoundCatalogue.standard().of(Edition.PUBLISHED);
    }
}
