package io.github.subtail.region;

import java.util.Arrays;

/**
 * A box with one budget over all coordinates.
 *
 * <pre>
 * C = {x : 0 &lt;= x &lt;= u, &lt;w, x&gt; &lt;= B},  w &gt;= 0
 * projection:      x = clip(y - tau w, 0, u), tau &gt;= 0 the root of &lt;w, x&gt; = B (0 if the box's projection fits)
 * linear maximum:  fill coordinates by decreasing c_i / w_i; the last one that fits in part gets the rest
 * </pre>
 *
 * <p>Both solvers are exact up to rounding and take O(n) expected time. Coordinates of equal ratio are filled in the
 * order of their indices. A weight, a cap or the budget may be 0, and the budget may exceed what the caps can spend.
 *
 * <p>The radius is exact where the weights are equal (the largest caps first, since that point majorises all others);
 * else it is the bound R^2 &lt;= max_C &lt;u', x&gt;, u'_i = min(u_i, B / w_i), which exceeds the exact value by at most one
 * coordinate's share. The diameter is exact where weights and caps are both equal. In general C is down-closed, so
 * the diameter is attained by two points of disjoint support whose sum obeys the budget 2B, and is bounded by the
 * least of sqrt(2) R, the radius at budget 2B, and ||u'||.
 */
public final class BudgetBox implements Region {

    private final double[] upper;
    private final double[] weights;
    private final double budget;
    private final boolean unitWeights;
    private final double radius;
    private final double diameter;

    /**
     * Bounds the sum of the coordinates.
     *
     * @param upper u, length n &gt;= 1, finite and at least 0; copied
     * @param budget B, finite and at least 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public BudgetBox(double[] upper, double budget) {
        this(upper, ones(upper.length), budget);
    }

    /**
     * Bounds a weighted sum of the coordinates.
     *
     * @param upper u, length n &gt;= 1, finite and at least 0; copied
     * @param weights w, length n, finite and at least 0; copied
     * @param budget B, finite and at least 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public BudgetBox(double[] upper, double[] weights, double budget) {
        Require.finiteAndNonNegative("upper bound", upper);
        Require.length("weight", weights, upper.length);
        Require.finiteAndNonNegative("weight", weights);
        if (!(budget >= 0 && budget <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("budget must be finite and >= 0: was " + budget);
        }
        this.upper = upper.clone();
        this.weights = weights.clone();
        this.budget = budget;
        unitWeights = Arrays.stream(weights).allMatch(w -> w == 1);
        BudgetGeometry geometry = new BudgetGeometry(upper(), this.weights);
        radius = geometry.radius(budget);
        diameter = geometry.diameter(budget, radius);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * The budget.
     *
     * @return B, at least 0
     */
    public double budget() {
        return budget;
    }

    /**
     * The price of one unit of each coordinate.
     *
     * @return a fresh copy of w, length n
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The caps as they were given; {@link #upper()} also knows the budget.
     *
     * @return a fresh copy of u, length n
     */
    public double[] bounds() {
        return upper.clone();
    }

    @Override
    public int dimension() {
        return upper.length;
    }

    @Override
    public boolean contains(double[] x, double tolerance) {
        Require.length("point", x, upper.length);
        double spent = 0;
        for (int i = 0; i < upper.length; i++) {
            if (!(x[i] >= -tolerance && x[i] <= upper[i] + tolerance)) {
                return false;
            }
            spent += weights[i] * x[i];
        }
        return spent <= budget + tolerance;
    }

    /**
     * The largest value of each coordinate over C: min(u_i, B / w_i).
     *
     * @return a fresh copy, length n
     */
    @Override
    public double[] upper() {
        double[] largest = upper.clone();
        for (int i = 0; i < largest.length; i++) {
            if (weights[i] * largest[i] > budget) {
                largest[i] = Math.min(largest[i], budget / weights[i]);
            }
        }
        return largest;
    }

    @Override
    public double diameter() {
        return diameter;
    }

    @Override
    public double radius() {
        return radius;
    }

    @Override
    public Projector projector() {
        return new BudgetProjector(upper, weights, unitWeights, budget);
    }

    @Override
    public LinearMaximizer linearMaximizer() {
        return new KnapsackMaximizer(upper, weights, unitWeights, budget);
    }
}
