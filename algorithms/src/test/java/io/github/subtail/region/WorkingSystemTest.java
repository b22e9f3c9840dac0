package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class WorkingSystemTest {

    /** Rows 0 and 3 have a multiplier, row 1 the largest residual, row 4 one just short of 0.8 of it. */
    private static final int[] WORKING = {0, 1, 3};

    private static final double[] LAMBDA = {0.5, 0, 0, 2, 0};
    private static final double[] RESIDUAL = {-0.25, 1, 0.5, 0.125, 0.8};

    @Test
    void theDirectionSolvesTheNewtonSystemWhateverTheNumberOfFreeColumns() {
        SplittableRandom random = new SplittableRandom(1);
        for (int free = 0; free <= 9; free++) {
            int columns = free + 3;
            double[][] matrix = new double[5][];
            Arrays.setAll(matrix, j -> random.doubles(columns, -1, 1).toArray());
            double[] ones = new double[columns];
            Arrays.fill(ones, 1);
            double[] z = new double[columns];
            Arrays.fill(z, 0.5);
            // at and beyond the bounds: not free
            z[0] = 0;
            z[columns - 2] = 1;
            z[columns - 1] = 7;
            WorkingSystem system = new WorkingSystem(new Inequalities(matrix, ones(5), ones));
            system.choose(LAMBDA, RESIDUAL, z);
            assertThat(system.isDetermined()).isEqualTo(free >= 3);
            double[] direction = {9, 9, 9, 9, 9};
            system.solve(RESIDUAL, direction, 0.1);
            double[] expected = solution(matrix, free, 0.1);
            for (int k = 0; k < 3; k++) {
                assertThat(direction[WORKING[k]]).isCloseTo(expected[k], within(1e-10 * Math.abs(expected[k])));
            }
            assertThat(direction[2]).isZero();
            assertThat(direction[4]).isZero();
        }
    }

    /** The columns 1 .. free of the working rows; the shift is relative to the largest diagonal entry, or 1e-3. */
    private static double[] solution(double[][] matrix, int free, double shift) {
        RealMatrix gram = new Array2DRowRealMatrix(3, 3);
        if (free > 0) {
            int[] columns = new int[free];
            Arrays.setAll(columns, i -> i + 1);
            RealMatrix part = new Array2DRowRealMatrix(matrix).getSubMatrix(WORKING, columns);
            gram = part.multiply(part.transpose());
        }
        double largest = 1e-3;
        for (int k = 0; k < 3; k++) {
            largest = Math.max(largest, gram.getEntry(k, k));
        }
        RealMatrix shifted = gram.add(MatrixUtils.createRealIdentityMatrix(3).scalarMultiply(shift * largest));
        double[] right = {RESIDUAL[0], RESIDUAL[1], RESIDUAL[3]};
        return new LUDecomposition(shifted)
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    /** (1 1; 1 1) columns: twice the same row; p0 + p1 = 1/2 whatever small shift makes the system definite. */
    @Test
    void aShiftThatIsLostInRoundingGrowsUntilTheSystemIsDefinite() {
        double[][] same = {{1, 1}, {1, 1}};
        WorkingSystem system = new WorkingSystem(new Inequalities(same, ones(2), ones(2)));
        double[] direction = new double[2];
        system.choose(new double[] {1, 1}, new double[] {1, 1}, new double[] {0.5, 0.5});
        system.solve(new double[] {1, 1}, direction, 1e-17);
        assertThat(direction[0] + direction[1]).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void theGradientIsTheResidualOfTheWorkingRows() {
        WorkingSystem system = new WorkingSystem(new Inequalities(new double[5][1], ones(5), ones(1)));
        system.choose(LAMBDA, RESIDUAL, new double[] {0.5});
        double[] direction = {9, 9, 9, 9, 9};
        system.gradient(RESIDUAL, direction);
        assertThat(direction).containsExactly(-0.25, 1, 0, 0.125, 0);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
