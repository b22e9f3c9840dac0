package io.github.subtail.region;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;

/** The contract on polytopes of every kind. */
class PolytopeContractTest {

    /** The contract for one polytope. */
    abstract static class Contract extends RegionContract {

        private final Polytope region;

        Contract(double[][] matrix, double[] rightHandSide, double[] upper) {
            region = new Polytope(matrix, rightHandSide, upper);
        }

        @Override
        protected Region region() {
            return region;
        }

        @Override
        protected double independentMaximum(double[] c) {
            return IndependentSimplex.maximum(region.rows(), region.rightHandSide(), region.bounds(), c);
        }
    }

    @Nested
    class Packing extends Contract {
        Packing() {
            super(random(3, 8, 0), new double[] {1, 1, 1}, ones(8));
        }
    }

    @Nested
    class MoreRowsThanColumns extends Contract {
        MoreRowsThanColumns() {
            super(random(12, 4, -0.5), random(1, 12, 0)[0], ones(4));
        }
    }

    @Nested
    class MixedSignsAndNoSlackAtZero extends Contract {
        MixedSignsAndNoSlackAtZero() {
            super(random(4, 6, -1), new double[4], new double[] {1, 2, 3, 0, 5, 6});
        }
    }

    @Nested
    class DuplicateAndEmptyRows extends Contract {
        DuplicateAndEmptyRows() {
            super(
                    new double[][] {{1, 1, 1}, {1, 1, 1}, {2, 2, 2}, {0, 0, 0}, {1, -1, 0}},
                    new double[] {1, 1, 2, 0, 0},
                    ones(3));
        }
    }

    @Nested
    class NoRows extends Contract {
        NoRows() {
            super(new double[0][], new double[0], new double[] {1, 2});
        }
    }

    @Nested
    class OneCoordinate extends Contract {
        OneCoordinate() {
            super(new double[][] {{2}, {-1}}, new double[] {1, 0}, new double[] {3});
        }
    }

    @Nested
    class OnePoint extends Contract {
        OnePoint() {
            super(new double[][] {{1, 1}}, new double[] {0}, ones(2));
        }
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] random(int rows, int columns, double least) {
        SplittableRandom random = new SplittableRandom(rows * 31L + columns);
        double[][] matrix = new double[rows][];
        for (int j = 0; j < rows; j++) {
            matrix[j] = random.doubles(columns, least, 1).toArray();
        }
        return matrix;
    }
}
