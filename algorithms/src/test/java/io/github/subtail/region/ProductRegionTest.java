package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductRegionTest extends RegionContract {

    private final ProductRegion product = new ProductRegion(List.of(
            new BudgetBox(new double[] {1, 1, 1}, 1.5),
            new Box(new double[] {0.5, 2}),
            new BudgetBox(new double[] {1, 3}, new double[] {1, 2}, 2)));

    @Override
    protected Region region() {
        return product;
    }

    @Override
    protected double independentMaximum(double[] c) {
        return IndependentSimplex.maximum(
                new double[][] {{1, 1, 1, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 2}},
                new double[] {1.5, 2},
                new double[] {1, 1, 1, 0.5, 2, 1, 3},
                c);
    }

    @Test
    void geometryAddsUpInSquares() {
        Region box = new Box(new double[] {3});
        Region other = new Box(new double[] {4});
        ProductRegion both = new ProductRegion(List.of(box, other));
        assertThat(both.radius()).isCloseTo(5, within(1e-14));
        assertThat(both.diameter()).isCloseTo(5, within(1e-14));
        assertThat(both.upper()).containsExactly(3, 4);
        assertThat(both.factors()).containsExactly(box, other);
    }

    @Test
    void refusesAnEmptyProduct() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductRegion(List.of()))
                .withMessage("number of regions must be >= 1: was 0");
    }
}
