package io.github.subtail.measure;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The constants that depend on the region alone. */
record RegionMeasure(Region region) {

    /** By how much rounding may seem to put the corner of a box outside a row that it touches. */
    private static final double ROUNDING = 1e-12;

    /** Whether C is the whole box [0, upper], whatever its description. */
    boolean isBox() {
        return region instanceof Box || region.contains(region.upper(), ROUNDING);
    }

    Constant diameter() {
        return length("D", region.diameter());
    }

    Constant radius() {
        return length("R", region.radius());
    }

    private Constant length(String name, double value) {
        if (isBox()) {
            return Constant.of(name, norm(region.upper()), Provenance.EXACT, 0);
        }
        return Constant.of(name, value, isExact(region) ? Provenance.EXACT : Provenance.UPPER, maximizations(region));
    }

    /** The diameter of the box that the description names, which takes no computing. */
    Constant boxDiameter() {
        return Constant.of("D_box", norm(caps(region)), Provenance.UPPER, 0);
    }

    private static boolean isExact(Region region) {
        if (region instanceof ProductRegion product) {
            return product.factors().stream().allMatch(f -> new RegionMeasure(f).isBox() || isExact(f));
        }
        return region instanceof BudgetBox budget && isUniform(budget.weights()) && isUniform(budget.bounds());
    }

    private static int maximizations(Region region) {
        if (!(region instanceof Polytope polytope)) {
            return 0;
        }
        return CappedRegion.isPacking(polytope) ? 1 : polytope.dimension() + 1;
    }

    /** The caps of the description, before other constraints tighten them. */
    static double[] caps(Region region) {
        if (region instanceof BudgetBox budget) {
            return budget.bounds();
        }
        if (region instanceof Polytope polytope) {
            return polytope.bounds();
        }
        if (region instanceof ProductRegion product) {
            return product.factors().stream()
                    .flatMapToDouble(f -> Arrays.stream(caps(f)))
                    .toArray();
        }
        return region.upper();
    }

    /** The number of vertices of a box, of a simplex cut by equal caps, and of products of them. */
    OptionalDouble vertices() {
        double[] upper = region.upper();
        if (isBox()) {
            return finite(
                    Math.pow(2, (double) Arrays.stream(upper).filter(u -> u > 0).count()));
        }
        if (region instanceof ProductRegion product) {
            double count = 1;
            for (Region factor : product.factors()) {
                OptionalDouble own = new RegionMeasure(factor).vertices();
                if (own.isEmpty()) {
                    return own;
                }
                count *= own.getAsDouble();
            }
            return finite(count);
        }
        return uniformBudget(upper);
    }

    private OptionalDouble uniformBudget(double[] upper) {
        double[] weights;
        double budget;
        if (region instanceof BudgetBox box) {
            weights = box.weights();
            budget = box.budget();
        } else if (region instanceof Polytope polytope && polytope.rightHandSide().length == 1) {
            weights = polytope.rows()[0];
            budget = polytope.rightHandSide()[0];
        } else {
            return OptionalDouble.empty();
        }
        if (!isUniform(weights) || !isUniform(upper) || !(weights[0] * upper[0] > 0)) {
            return OptionalDouble.empty();
        }
        return finite(cutCube(upper.length, budget / (weights[0] * upper[0])));
    }

    /**
     * The vertices of {0 &lt;= x &lt;= 1, sum x &lt;= k + f}, 0 &lt;= f &lt; 1: k or fewer ones, and, if f &gt; 0, k ones and one f.
     * Where k + f is within rounding of a whole number both readings are counted, which can only be too many.
     */
    private static double cutCube(int n, double total) {
        double whole = Math.rint(total);
        boolean near = Math.abs(total - whole) <= 1e-9 * Math.max(1, total);
        int ones = (int) Math.min(n, near ? whole : Math.floor(total));
        double choose = 1;
        double count = 1;
        for (int k = 1; k <= ones; k++) {
            choose *= (n - k + 1) / (double) k;
            count += choose;
        }
        return near && total == whole ? count : count + choose * (n - ones);
    }

    private static OptionalDouble finite(double count) {
        return Double.isFinite(count) ? OptionalDouble.of(count) : OptionalDouble.empty();
    }

    private static boolean isUniform(double[] v) {
        return Arrays.stream(v).allMatch(value -> value == v[0]);
    }

    static double norm(double[] v) {
        double square = 0;
        for (double value : v) {
            square += value * value;
        }
        return Math.sqrt(square);
    }
}
