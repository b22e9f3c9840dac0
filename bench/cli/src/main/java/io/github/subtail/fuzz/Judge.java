package io.github.subtail.fuzz;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Proves or refutes answers about one part by weak duality, without the solver that gave them.
 *
 * <pre>
 * any lambda &gt;= 0:   max_C &lt;c, x&gt; &lt;= U = &lt;b, lambda&gt; + &lt;r, (c - A' lambda)_+&gt;
 * maximum x of c:    U - &lt;c, x&gt; &lt;= 1e-9 (|&lt;c, x&gt;| + 0.1 &lt;|c|, r&gt;)
 * projection p of y: ||p - p*|| &lt;= 1e-6 s,  s = ||y|| + ||r||;  with c = y - p, ||p - p*||^2 &lt;= U - &lt;c, p&gt;
 * </pre>
 *
 * <p>U - &lt;c, p&gt; is the sum of all that the KKT conditions leave open: lambda_j (b_j - A_j p), (c - A' lambda)_i+ (r_i -
 * p_i) and (c - A' lambda)_i- p_i. The multipliers are those of Commons Math; where they prove too little, the exact
 * answer is computed in integers.
 *
 * <p>r bounds x over C by u and by the rows of one sign. A maximum may violate a row by 1e-10 max(b_j, &lt;|A_j|, r&gt;), so
 * no unit of a row or coordinate matters to it, a projection by 1e-10 ||A_j|| s, since a distance has one unit for all
 * coordinates. An answer must not be blamed for what that leaves open in a badly conditioned region: if it is not right
 * for C, it must be so once the rows that pass it within that tolerance are moved to pass through it; r stays.
 */
final class Judge {

    private static final double RESIDUAL = 1e-10;
    private static final double GAP = 1e-9;
    private static final double DISTANCE = 1e-6;
    private static final double SPREAD_OF_TERMS = 1e9;
    private static final double SPREAD_OF_REACH = 1e4;

    private final double[] caps;
    private final double[] reach;
    private final Part part;
    private final Multipliers multipliers;

    Judge(Part described) {
        caps = described.upper();
        reach = described.reach();
        part = new Part(described.kind(), described.rows(), described.limits(), reach);
        multipliers = new Multipliers(part);
    }

    int dimension() {
        return part.dimension();
    }

    /** Judges a maximiser x of c. */
    Verdict maximum(double[] c, double[] x) {
        double[] tolerance = new double[part.rows().length];
        for (int j = 0; j < tolerance.length; j++) {
            tolerance[j] = RESIDUAL * positive(Math.max(part.limits()[j], Numbers.absoluteDot(part.rows()[j], reach)));
        }
        double residual = residual(x, tolerance);
        if (!(residual <= RESIDUAL)) {
            return outside("maximum", residual);
        }
        double value = Numbers.dot(c, x);
        double scale = positive(Math.abs(value) + 0.1 * Numbers.absoluteDot(c, reach));
        double gap = (bound(c) - value) / scale;
        Verdict.Proof proof = Verdict.Proof.DUALITY;
        while (gap > GAP && proof != Verdict.Proof.MOVED) {
            proof = dearer(proof);
            BigDecimal[] limits = limits(x, tolerance, proof);
            for (int j = 0; j < limits.length; j++) {
                limits[j] = limits[j].signum() < 0 ? new BigDecimal(part.limits()[j]) : limits[j];
            }
            gap = ExactSimplex.maximum(part, limits, c)
                            .subtract(Numbers.exactDot(c, x))
                            .doubleValue()
                    / scale;
        }
        return verdict("maximum is not optimal: gap %.3g must be <= %.0e", residual, gap, GAP, proof);
    }

    /** Judges a projection p of y. */
    Verdict projection(double[] y, double[] p) {
        double size = positive(Numbers.norm(y) + Numbers.norm(reach));
        double[] tolerance = new double[part.rows().length];
        for (int j = 0; j < tolerance.length; j++) {
            tolerance[j] = RESIDUAL * positive(Numbers.norm(part.rows()[j]) * size);
        }
        double residual = residual(p, tolerance);
        if (!(residual <= RESIDUAL)) {
            return outside("projection", residual);
        }
        double[] normal = y.clone();
        for (int i = 0; i < y.length; i++) {
            normal[i] -= p[i];
        }
        double distance = Math.sqrt(Math.max(bound(normal) - Numbers.dot(normal, p), 0)) / size;
        Verdict.Proof proof = Verdict.Proof.DUALITY;
        while (distance > DISTANCE && proof != Verdict.Proof.MOVED) {
            proof = dearer(proof);
            distance = ExactProjection.distance(part, limits(p, tolerance, proof), y, p) / size;
        }
        return verdict(
                "projection is not the nearest point: distance %.3g must be <= %.0e",
                residual, distance, DISTANCE, proof);
    }

    /**
     * Whether a solver in double precision may refuse to certify a maximum: terms of one row span more than 10^9.
     */
    boolean mayRefuseMaximum() {
        for (double[] row : part.rows()) {
            double[] terms = row.clone();
            for (int i = 0; i < terms.length; i++) {
                terms[i] *= reach[i];
            }
            if (Numbers.spread(terms, terms) > SPREAD_OF_TERMS) {
                return true;
            }
        }
        return false;
    }

    /** The same of a projection: or a row joins coordinates whose reaches span more than 10^4. */
    boolean mayRefuseProjection() {
        for (double[] row : part.rows()) {
            if (Numbers.spread(reach, row) > SPREAD_OF_REACH) {
                return true;
            }
        }
        return mayRefuseMaximum();
    }

    /** The largest t up to 1 for which t x obeys every row. */
    double share(double[] x) {
        double share = 1;
        for (int j = 0; j < part.rows().length; j++) {
            double used = Numbers.dot(part.rows()[j], x);
            if (used > part.limits()[j]) {
                share = Math.min(share, part.limits()[j] / used);
            }
        }
        return share;
    }

    private static Verdict.Proof dearer(Verdict.Proof proof) {
        return proof == Verdict.Proof.DUALITY ? Verdict.Proof.EXACT : Verdict.Proof.MOVED;
    }

    private static Verdict outside(String answer, double residual) {
        return new Verdict(
                residual,
                0,
                Verdict.Proof.DUALITY,
                text("%s is not in the region: violation %.3g must be <= %.0e", answer, residual, RESIDUAL));
    }

    private static Verdict verdict(String format, double residual, double error, double allowed, Verdict.Proof proof) {
        return new Verdict(residual, error, proof, error <= allowed ? "" : text(format, error, allowed));
    }

    /** A bound of max &lt;c, x&gt; by weak duality. */
    private double bound(double[] c) {
        double[] lambda = multipliers.of(c);
        double[] left = c.clone();
        double bound = 0;
        for (int j = 0; j < lambda.length; j++) {
            bound += lambda[j] * part.limits()[j];
            for (int i = 0; i < left.length; i++) {
                left[i] -= lambda[j] * part.rows()[j][i];
            }
        }
        for (int i = 0; i < left.length; i++) {
            bound += Math.max(left[i], 0) * reach[i];
        }
        return bound;
    }

    /** b, and if rows may move, with those that pass x within the tolerance moved to pass through it. */
    private BigDecimal[] limits(double[] x, double[] tolerance, Verdict.Proof proof) {
        BigDecimal[] limits = new BigDecimal[tolerance.length];
        for (int j = 0; j < limits.length; j++) {
            boolean moves = proof == Verdict.Proof.MOVED && Math.abs(excess(j, x)) <= tolerance[j];
            limits[j] = moves ? Numbers.exactDot(part.rows()[j], x) : new BigDecimal(part.limits()[j]);
        }
        return limits;
    }

    /** The largest violation in units of {@value #RESIDUAL} of the tolerances; 0 &lt;= x &lt;= u must hold without any. */
    private double residual(double[] x, double[] tolerance) {
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] >= 0 && x[i] <= caps[i])) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double residual = 0;
        for (int j = 0; j < tolerance.length; j++) {
            residual = Math.max(residual, RESIDUAL * (excess(j, x) / tolerance[j]));
        }
        return residual;
    }

    private double excess(int row, double[] x) {
        return Numbers.dot(part.rows()[row], x) - part.limits()[row];
    }

    private static double positive(double scale) {
        return Math.max(scale, 1e-290);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
