package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetBoxTest {

    /** The contract for one region in inequality form. */
    abstract static class Contract extends RegionContract {

        private final BudgetBox region;

        Contract(BudgetBox region) {
            this.region = region;
        }

        @Override
        protected Region region() {
            return region;
        }

        @Override
        protected double independentMaximum(double[] c) {
            return IndependentSimplex.maximum(
                    new double[][] {region.weights()}, new double[] {region.budget()}, region.bounds(), c);
        }
    }

    @Nested
    class UnitWeights extends Contract {
        UnitWeights() {
            super(new BudgetBox(new double[] {1, 2, 0, 0.5, 1, 3, 1, 1, 0.25}, 2.75));
        }
    }

    @Nested
    class Weighted extends Contract {
        Weighted() {
            super(new BudgetBox(new double[] {1, 2, 3, 0.5, 1, 4}, new double[] {1, 0.5, 0, 2, 0.1, 3}, 1.25));
        }
    }

    @Nested
    class NoBudget extends Contract {
        NoBudget() {
            super(new BudgetBox(new double[] {1, 2, 3}, new double[] {1, 0, 2}, 0));
        }
    }

    @Nested
    class SlackBudget extends Contract {
        SlackBudget() {
            super(new BudgetBox(new double[] {1, 2, 3}, 100));
        }
    }

    @Nested
    class OneCoordinate extends Contract {
        OneCoordinate() {
            super(new BudgetBox(new double[] {2}, new double[] {4}, 1));
        }
    }

    @Nested
    class BadlyScaled extends Contract {
        BadlyScaled() {
            super(new BudgetBox(new double[] {1e8, 1e-8, 1, 1e3}, new double[] {1e-8, 1e8, 1, 1e-3}, 1.5));
        }
    }

    @Test
    void tiesGoToTheFirstCoordinates() {
        double[] v = new double[5];
        double value = new BudgetBox(new double[] {1, 1, 1, 1, 1}, 2.5)
                .linearMaximizer()
                .maximize(new double[] {1, 1, 1, 1, 1}, v);
        assertThat(value).isEqualTo(2.5);
        assertThat(v).containsExactly(1, 1, 0.5, 0, 0);
    }

    /** 0.7 / 0.3 * 0.3 is not 0.7: the multiplier of a budget of 0 would leave some 1e-16 of what it must take away. */
    @Test
    void aBudgetOfZeroLeavesNothingOfWhatHasAPrice() {
        double[] p = new double[3];
        new BudgetBox(new double[] {1, 1, 1}, new double[] {0.3, 0, 0.1}, 0)
                .projector()
                .project(new double[] {0.7, 0.4, 0.9}, p);
        assertThat(p).containsExactly(0, 0.4, 0);
    }

    @Test
    void maximumEqualsThatOfASortOnManyCoordinates() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            int n = random.nextInt(1, 400);
            double[] upper = random.doubles(n).toArray();
            double[] weights = random.doubles(n).toArray();
            double[] c = random.doubles(n, -0.2, 1).toArray();
            double budget = random.nextDouble() * n / 4;
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (i, j) -> Double.compare(c[j] / weights[j], c[i] / weights[i]));
            double left = budget;
            double best = 0;
            for (int i : order) {
                double x = c[i] > 0 ? Math.min(upper[i], left / weights[i]) : 0;
                left -= weights[i] * x;
                best += c[i] * x;
            }
            BudgetBox region = new BudgetBox(upper, weights, budget);
            double[] v = new double[n];
            assertThat(region.linearMaximizer().maximize(c, v)).isCloseTo(best, within(1e-11 * n));
            assertThat(region.contains(v, 1e-12 * n)).isTrue();
        }
    }

    @Test
    void projectionMeetsItsOptimalityConditionsOnManyCoordinates() {
        SplittableRandom random = new SplittableRandom(8);
        double[] upper = random.doubles(1000, 0, 2).toArray();
        double[] weights = random.doubles(1000).toArray();
        BudgetBox region = new BudgetBox(upper, weights, 30);
        Projector projector = region.projector();
        double[] y = random.doubles(1000).toArray();
        double[] p = new double[1000];
        for (int trial = 0; trial < 50; trial++) {
            projector.project(y, p);
            double tau = 0;
            double spent = 0;
            for (int i = 0; i < 1000; i++) {
                spent += weights[i] * p[i];
                if (p[i] > 0 && p[i] < upper[i]) {
                    tau = (y[i] - p[i]) / weights[i];
                }
            }
            assertThat(spent).isCloseTo(30, within(1e-11));
            assertThat(tau).isPositive();
            for (int i = 0; i < 1000; i++) {
                double x = Math.min(Math.max(y[i] - tau * weights[i], 0), upper[i]);
                assertThat(p[i]).isCloseTo(x, within(1e-11));
                y[i] = p[i] + 0.1 * random.nextDouble();
            }
        }
    }

    @Test
    void geometryIsExactForEqualWeightsAndCaps() {
        BudgetBox fits = new BudgetBox(new double[] {1, 1, 1, 1, 1, 1}, 2.5);
        assertThat(fits.radius()).isCloseTo(Math.sqrt(2.25), within(1e-15));
        assertThat(fits.diameter()).isCloseTo(Math.sqrt(4.5), within(1e-15));
        BudgetBox overlaps = new BudgetBox(new double[] {2, 2, 2}, new double[] {0.5, 0.5, 0.5}, 1.5);
        assertThat(overlaps.radius()).isCloseTo(Math.sqrt(5), within(1e-15));
        assertThat(overlaps.diameter()).isCloseTo(3, within(1e-15));
        assertThat(new BudgetBox(new double[] {1, 1}, 5).diameter()).isCloseTo(Math.sqrt(2), within(1e-15));
    }

    @Test
    void geometryKnowsWhatTheBudgetLeavesOfEachCoordinate() {
        assertThat(new BudgetBox(new double[] {1, 2, 3}, new double[] {1, 4, 0}, 2).upper())
                .containsExactly(1, 0.5, 3);
        BudgetBox wide = new BudgetBox(new double[] {2, 2, 2}, 3);
        assertThat(wide.radius()).isCloseTo(Math.sqrt(5), within(1e-15));
        assertThat(wide.diameter()).isCloseTo(3, within(1e-15));
        BudgetBox free = new BudgetBox(new double[] {3, 3}, new double[] {0, 0}, 0);
        assertThat(free.radius()).isCloseTo(Math.sqrt(18), within(1e-11));
        assertThat(free.diameter()).isCloseTo(Math.sqrt(18), within(1e-11));
        BudgetBox point = new BudgetBox(new double[] {0, 0}, 1);
        assertThat(point.radius()).isZero();
        assertThat(point.diameter()).isZero();
    }

    @Test
    void geometryIsNearTheExhaustiveMaximumForOtherWeights() {
        double[] upper = {1, 2, 0.5, 1.5, 1, 0.8};
        double[] weights = {1, 0.7, 1.2, 0.4, 0.9, 2};
        BudgetBox region = new BudgetBox(upper, weights, 2);
        double radius = 0;
        for (int full = 0; full < 64; full++) {
            for (int part = 0; part < 6; part++) {
                radius = Math.max(radius, vertexNorm(upper, weights, 2, full, part));
            }
        }
        assertThat(region.radius()).isBetween(radius, 1.1 * radius);
        assertThat(region.diameter()).isBetween(radius, Math.sqrt(2) * region.radius() + 1e-12);
    }

    private static double vertexNorm(double[] upper, double[] weights, double budget, int full, int part) {
        double left = budget;
        double square = 0;
        for (int i = 0; i < upper.length; i++) {
            if ((full >> i & 1) == 1 && i != part) {
                left -= weights[i] * upper[i];
                square += upper[i] * upper[i];
            }
        }
        double x = Math.min(upper[part], left / weights[part]);
        return left < 0 ? 0 : Math.sqrt(square + x * x);
    }

    @Test
    void refusesWhatIsNoBudget() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetBox(new double[] {1}, -0.5))
                .withMessage("budget must be finite and >= 0: was -0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new BudgetBox(new double[] {1}, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetBox(new double[] {1}, Double.POSITIVE_INFINITY));
        assertThat(new BudgetBox(new double[] {1}, Double.MAX_VALUE).budget()).isEqualTo(Double.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetBox(new double[] {-1}, 1))
                .withMessageStartingWith("upper bound must be finite and >= 0: was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetBox(new double[] {1}, new double[] {-1}, 1))
                .withMessageStartingWith("weight must be finite and >= 0: was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new BudgetBox(new double[] {1}, new double[2], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BudgetBox(new double[0], 1));
    }
}
