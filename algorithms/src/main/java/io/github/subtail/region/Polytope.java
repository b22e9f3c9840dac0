package io.github.subtail.region;

import java.util.Arrays;

/**
 * A bounded polytope that contains 0.
 *
 * <pre>
 * C = {x : Ax &lt;= b, 0 &lt;= x &lt;= u},  A m x n of either sign, b &gt;= 0
 * </pre>
 *
 * <p>Linear maximisation is a warm-started bounded simplex, projection a warm-started semismooth Newton method on the
 * dual; both certify each answer on the original data and throw {@link InnerSolverException} rather than return one
 * that is not certified. A pivot of the simplex costs O(mn), a Newton step O(mn + w^2 f + w^3) with w working rows
 * and f free columns.
 *
 * <p>Three linear programs bound the geometry, since C is in R^n_+:
 *
 * <pre>
 * x^max_i = max_C x_i,  R^2 &lt;= max_C &lt;x^max, x&gt;,  D &lt;= min(sqrt(2) R, ||x^max||)
 * </pre>
 *
 * <p>For A &gt;= 0 the first is min(u_i, min_j b_j / a_ji) without a program; else construction solves n + 1.
 */
public final class Polytope implements Region {

    private final Inequalities data;
    private final Inequalities normalised;
    private final Equilibration units;
    private final PolytopeGeometry geometry;

    /**
     * Describes the polytope.
     *
     * @param matrix A, m rows of length n, finite; m may be 0; copied
     * @param rightHandSide b, length m, finite and at least 0; copied
     * @param upper u, length n &gt;= 1, finite and at least 0; copied
     * @throws IllegalArgumentException if a shape does not fit or a value is out of its range
     * @throws InnerSolverException if the geometry cannot be certified
     */
    public Polytope(double[][] matrix, double[] rightHandSide, double[] upper) {
        Require.finiteAndNonNegative("upper bound", upper);
        Require.length("right-hand side", rightHandSide, matrix.length);
        if (matrix.length > 0) {
            Require.finiteAndNonNegative("right-hand side", rightHandSide);
        }
        for (int j = 0; j < matrix.length; j++) {
            Require.finite("row " + j + " of the matrix", matrix[j], upper.length);
        }
        data = new Inequalities(matrix, rightHandSide, upper);
        normalised = data.normalised();
        units = new Equilibration(data);
        geometry = new PolytopeGeometry(data, units);
    }

    /**
     * The matrix A.
     *
     * @return a fresh copy, m rows of length n
     */
    public double[][] rows() {
        return Arrays.stream(data.byRow).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The right-hand side b.
     *
     * @return a fresh copy, length m
     */
    public double[] rightHandSide() {
        return data.rightHandSide.clone();
    }

    /**
     * The bounds u as they were given; {@link #upper()} also knows the rows.
     *
     * @return a fresh copy, length n
     */
    public double[] bounds() {
        return data.upper.clone();
    }

    @Override
    public int dimension() {
        return data.columns;
    }

    @Override
    public boolean contains(double[] x, double tolerance) {
        Require.length("point", x, data.columns);
        for (int i = 0; i < data.columns; i++) {
            if (!(x[i] >= -tolerance && x[i] <= data.upper[i] + tolerance)) {
                return false;
            }
        }
        double[] residual = new double[data.rows];
        data.residual(x, residual);
        for (double violation : residual) {
            if (!(violation <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The largest value of each coordinate over C, x^max.
     *
     * @return a fresh copy, length n; exact for A &gt;= 0, else at most 1e-8 above relative to the value
     */
    @Override
    public double[] upper() {
        return geometry.largest.clone();
    }

    @Override
    public double diameter() {
        return geometry.diameter;
    }

    @Override
    public double radius() {
        return geometry.radius;
    }

    @Override
    public Projector projector() {
        return new DualNewtonProjector(normalised);
    }

    @Override
    public LinearMaximizer linearMaximizer() {
        return new BoundedSimplex(data, units);
    }
}
