package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each operation keeps the tableau a description of Ax + s = b, whatever the basis. */
class TableauTest {

    @Test
    void everyExchangeAndFlipKeepsTheSystemItsCostsAndItsWeights() {
        SplittableRandom random = new SplittableRandom(1);
        for (int rows = 1; rows <= 9; rows++) {
            Walk walk = new Walk(random, rows, 6);
            for (int step = 0; step < 25; step++) {
                walk.step();
                walk.assertSystem();
            }
            assertThat(walk.tableau.pivots()).isEqualTo(walk.exchanges).isPositive();
        }
    }

    @Test
    void refactoringRecomputesTheSamePlace() {
        SplittableRandom random = new SplittableRandom(2);
        for (int rows = 1; rows <= 9; rows++) {
            Walk walk = new Walk(random, rows, 6);
            for (int step = 0; step < 15; step++) {
                walk.step();
            }
            double[] x = walk.point();
            int[] basis = Arrays.stream(walk.tableau.basic).sorted().toArray();
            assertThat(walk.tableau.refactor()).isTrue();
            assertThat(walk.tableau.pivots()).isZero();
            assertThat(Arrays.stream(walk.tableau.basic).sorted().toArray()).containsExactly(basis);
            assertThat(walk.point()).containsExactly(x, within(1e-8));
            walk.tableau.price(walk.cost);
            walk.assertSystem();
        }
    }

    @Test
    void aSingularBasisIsGivenUpForTheSlacks() {
        Inequalities data = new Inequalities(new double[][] {{1, 1}, {2, 2}}, new double[] {1, 3}, new double[] {1, 1});
        Tableau tableau = new Tableau(data);
        tableau.basic[0] = 0;
        tableau.basic[1] = 1;
        tableau.nonbasic[0] = 2;
        tableau.nonbasic[1] = 3;
        assertThat(tableau.refactor()).isFalse();
        assertThat(tableau.basic).containsExactly(2, 3);
        assertThat(tableau.nonbasic).containsExactly(0, 1);
        assertThat(tableau.side).containsExactly(1, 1);
        assertThat(tableau.beta).containsExactly(1, 3);
        assertThat(tableau.weight).containsExactly(6, 6);
        assertThat(tableau.pivots()).isZero();
    }

    @Test
    void aCoordinateWithoutRoomCannotMove() {
        Tableau tableau = new Tableau(new Inequalities(new double[][] {{1, 1}}, new double[] {1}, new double[] {0, 2}));
        assertThat(tableau.side).containsExactly(0, 1);
        tableau.exchange(0, 1, 1, 1);
        assertThat(tableau.side).containsExactly(0, 1);
        assertThat(tableau.refactor()).isTrue();
        assertThat(tableau.side).containsExactly(0, 1);
        tableau.exchange(0, 0, 1, 1);
        tableau.exchange(0, 0, 1, 1);
        assertThat(tableau.side).as("in the basis and out again").containsExactly(0, 1);
    }

    /** Random exchanges and flips, feasible or not, on pivots that are not small. */
    private static final class Walk {
        private final SplittableRandom random;
        private final Inequalities data;
        private final Tableau tableau;
        private final double[] cost;
        private int exchanges;

        Walk(SplittableRandom random, int rows, int columns) {
            this.random = random;
            double[][] matrix = new double[rows][];
            Arrays.setAll(matrix, j -> random.doubles(columns, -1, 1).toArray());
            data = new Inequalities(
                    matrix,
                    random.doubles(rows).toArray(),
                    random.doubles(columns, 1, 2).toArray());
            tableau = new Tableau(data);
            cost = random.doubles(columns, -1, 1).toArray();
            tableau.price(cost);
        }

        void step() {
            int column = random.nextInt(data.columns);
            int row = random.nextInt(data.rows);
            double entry = tableau.entries[row][column];
            if (random.nextInt(4) == 0 && tableau.upper[tableau.nonbasic[column]] < Double.POSITIVE_INFINITY) {
                tableau.flip(column);
            } else if (Math.abs(entry) > 0.2) {
                // to the lower bound, or where there is an upper one to that
                double bound = random.nextBoolean() ? 0 : tableau.bounds[2 * row + 1];
                double target = bound < Double.POSITIVE_INFINITY ? bound : 0;
                tableau.exchange(row, column, (tableau.beta[row] - target) / entry, target > 0 ? -1 : 1);
                exchanges++;
            }
        }

        /** All variables: nonbasic ones at their bounds, basic ones at beta. */
        double[] point() {
            double[] x = new double[data.columns + data.rows];
            for (int k = 0; k < data.columns; k++) {
                x[tableau.nonbasic[k]] = tableau.side[k] < 0 ? tableau.upper[tableau.nonbasic[k]] : 0;
            }
            for (int r = 0; r < data.rows; r++) {
                x[tableau.basic[r]] = tableau.beta[r];
            }
            return x;
        }

        void assertSystem() {
            double[] x = point();
            assertThat(residual(x)).as("Ax + s = b").containsExactly(new double[data.rows], within(1e-8));
            for (int k = 0; k < data.columns; k++) {
                double[] edge = new double[data.columns + data.rows];
                edge[tableau.nonbasic[k]] = 1;
                double weight = 1;
                double gain = value(tableau.nonbasic[k]);
                for (int r = 0; r < data.rows; r++) {
                    double entry = tableau.entries[r][k];
                    edge[tableau.basic[r]] = -entry;
                    weight += entry * entry;
                    gain -= entry * value(tableau.basic[r]);
                }
                for (int i = 0; i < edge.length; i++) {
                    edge[i] += x[i];
                }
                assertThat(residual(edge)).as("edge %d", k).containsExactly(new double[data.rows], within(1e-8));
                assertThat(tableau.weight[k]).isCloseTo(weight, within(1e-8 * weight));
                assertThat(tableau.reducedCost[k]).isCloseTo(gain, within(1e-8));
            }
            for (int r = 0; r < data.rows; r++) {
                assertThat(tableau.bounds[2 * r]).isZero();
                assertThat(tableau.bounds[2 * r + 1]).isEqualTo(tableau.upper[tableau.basic[r]]);
            }
        }

        private double value(int variable) {
            return variable < data.columns ? cost[variable] : 0;
        }

        private double[] residual(double[] x) {
            double[] residual = new double[data.rows];
            data.residual(Arrays.copyOf(x, data.columns), residual);
            for (int j = 0; j < data.rows; j++) {
                residual[j] += x[data.columns + j];
            }
            return residual;
        }
    }
}
