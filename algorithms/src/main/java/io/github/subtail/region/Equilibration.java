package io.github.subtail.region;

/**
 * A polytope in units that make every coordinate reach about 1 and every row have entries up to about 1.
 *
 * <pre>
 * x = S x',  A' = R A S,  b' = R b,  u' = S^-1 u,  R and S diagonal with powers of 2, so nothing is rounded
 * </pre>
 *
 * <p>A coordinate that is 0 all over C has unit 0, which takes it out: its entries and costs would only blur the others.
 */
final class Equilibration {

    final Inequalities scaled;
    final double[] columnScale;
    final double[] rowScale;

    Equilibration(Inequalities data) {
        columnScale = new double[data.columns];
        double[] upper = data.upper.clone();
        for (int i = 0; i < data.columns; i++) {
            boolean moves = data.reach[i] > 0;
            columnScale[i] = moves ? powerOfTwo(data.reach[i]) : 0;
            upper[i] = moves ? upper[i] / columnScale[i] : 0;
        }
        rowScale = new double[data.rows];
        double[] rightHandSide = data.rightHandSide.clone();
        double[][] matrix = new double[data.rows][data.columns];
        for (int j = 0; j < data.rows; j++) {
            double largest = 0;
            for (int i = 0; i < data.columns; i++) {
                matrix[j][i] = data.byRow[j][i] * columnScale[i];
                largest = Math.max(largest, Math.abs(matrix[j][i]));
            }
            rowScale[j] = 1 / powerOfTwo(largest);
            for (int i = 0; i < data.columns; i++) {
                matrix[j][i] *= rowScale[j];
            }
            rightHandSide[j] = Math.min(rightHandSide[j] * rowScale[j], Double.MAX_VALUE);
        }
        scaled = new Inequalities(matrix, rightHandSide, upper);
    }

    /** The power of 2 at or below a value, kept away from what 1 / x cannot take; 1 for 0. */
    private static double powerOfTwo(double value) {
        return value == 0 ? 1 : Math.scalb(1.0, Math.min(Math.max(Math.getExponent(value), -500), 500));
    }
}
