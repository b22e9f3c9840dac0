package io.github.subtail.bounds;

import java.util.List;

class PublishedBoundsTest extends BoundContract {

    @Override
    List<Bound> bounds() {
        return BoundCatalogue.standard().of(Edition.PUBLISHED);
    }
}
