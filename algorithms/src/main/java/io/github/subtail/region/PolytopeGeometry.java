package io.github.subtail.region;

/** The largest coordinates of a polytope in R^n_+ and what they say of its radius and diameter. */
final class PolytopeGeometry {

    /** Room for the duality gap that a certified maximum may have. */
    private static final double GAP = 1 + 2e-9;

    final double[] largest;
    final double radius;
    final double diameter;

    PolytopeGeometry(Inequalities data, Equilibration units) {
        BoundedSimplex simplex = new BoundedSimplex(data, units);
        double[] vertex = new double[data.columns];
        largest = data.reach.clone();
        if (!data.isPacking()) {
            double[] c = new double[data.columns];
            for (int i = 0; i < data.columns; i++) {
                c[i] = 1;
                largest[i] = Math.min(largest[i], maximum(simplex, c, vertex) + 1e-12 * largest[i]);
                c[i] = 0;
            }
        }
        double corner = Norms.norm(largest);
        double certified = Math.sqrt(simplex.maximize(largest, vertex)) * GAP;
        radius = Math.min(corner, Math.max(certified, Math.sqrt(simplex.bound())));
        diameter = Math.min(corner, Math.sqrt(2) * radius);
    }

    /** Not below the maximum even where the certificate leaves more room, because its terms are much larger. */
    private static double maximum(BoundedSimplex simplex, double[] c, double[] vertex) {
        return Math.max(simplex.maximize(c, vertex) * GAP, simplex.bound());
    }
}
