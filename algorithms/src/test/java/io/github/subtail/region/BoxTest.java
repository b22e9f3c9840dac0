package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BoxTest extends RegionContract {

    private static final double[] UPPER = {1, 2.5, 0, 1e-3, 7};

    private final Box box = new Box(UPPER);

    @Override
    protected Region region() {
        return box;
    }

    @Override
    protected double independentMaximum(double[] c) {
        return IndependentSimplex.maximum(new double[0][], new double[0], UPPER, c);
    }

    @Test
    void diameterAndRadiusAreThatOfTheFarCorner() {
        assertThat(new Box(new double[] {3, 4}).diameter()).isEqualTo(5);
        assertThat(new Box(new double[] {3, 4}).radius()).isEqualTo(5);
    }

    @Test
    void refusesBoundsThatAreNoBox() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(new double[0]));
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Box(new double[] {1, bad}))
                    .withMessage("upper bound must be finite and >= 0: was " + bad + " at coordinate 1");
        }
    }

    @Test
    void keepsItsOwnCopy() {
        double[] upper = {1, 1};
        Box copy = new Box(upper);
        upper[0] = 9;
        assertThat(copy.upper()).containsExactly(1, 1);
    }
}
