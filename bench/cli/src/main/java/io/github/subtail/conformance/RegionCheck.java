package io.github.subtail.conformance;

import static io.github.subtail.conformance.Findings.defect;
import static io.github.subtail.conformance.Findings.number;
import static io.github.subtail.conformance.Findings.point;

import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What every region owes its callers, looked at in {@value #POINTS} points and directions with a fixed seed. Points of
 * the region are found by rejection from its box and by shrinking towards 0, which asks {@code contains} alone.
 */
final class RegionCheck {

    private static final int POINTS = 40;
    private static final double TOLERANCE = 1e-7;
    private static final double FEASIBLE = 1e-9;

    private final Region region;
    private final double[] upper;
    private final int n;
    private final double size;
    private final List<double[]> inside;

    private RegionCheck(Region region) {
        this.region = region;
        this.upper = region.upper();
        this.n = region.dimension();
        this.size = Vectors.norm(upper);
        this.inside = inside();
    }

    /** Every finding about a region. */
    static List<Finding> of(String subject, Region region) {
        Findings findings = new Findings(subject);
        findings.check("dimension and upper bound fit", () -> shape(region));
        findings.check(
                "0 lies in it",
                () -> region.contains(new double[region.dimension()], 0)
                        ? Optional.empty()
                        : defect("contains(0) is false"));
        if (findings.list().stream().allMatch(Finding::holds)) {
            new RegionCheck(region).look(findings);
        }
        return findings.list();
    }

    private static Optional<String> shape(Region region) {
        double[] upper = region.upper();
        if (upper.length != region.dimension()) {
            return defect("dimension is %d, but upper has length %d", region.dimension(), upper.length);
        }
        for (int i = 0; i < upper.length; i++) {
            if (!(upper[i] >= 0 && Double.isFinite(upper[i]))) {
                return defect("upper has coordinate %d = %s", i, number(upper[i]));
            }
        }
        Arrays.fill(upper, -1);
        return region.upper()[0] >= 0 ? Optional.empty() : defect("upper returns the array it keeps, not a copy");
    }

    private void look(Findings findings) {
        findings.check("refuses points with NaN and outside its box", this::outside);
        findings.check("is convex", this::convex);
        findings.check("diameter and radius bound its size", this::sizes);
        findings.check("projection lies in it", this::projectionFeasible);
        findings.check("projection is the nearest point", this::nearest);
        findings.check("projection leaves its points where they are", this::fixed);
        findings.check("projection may write into its input", this::aliased);
        findings.check("projection is the same from a fresh projector", this::freshProjector);
        findings.check("linear maximiser lies in it", this::vertexFeasible);
        findings.check("linear maximiser returns its value", this::vertexValue);
        findings.check("linear maximiser is optimal", this::vertexOptimal);
        findings.check("inner solvers refuse NaN", this::notFinite);
    }

    private List<double[]> inside() {
        RandomGenerator random = random();
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < POINTS; k++) {
            double[] x = Vectors.within(upper, 0, 1, random);
            for (int halvings = 0; halvings < 60 && !region.contains(x, 0); halvings++) {
                for (int i = 0; i < n; i++) {
                    x[i] *= 0.8;
                }
            }
            if (region.contains(x, 0)) {
                points.add(x);
            }
        }
        return points;
    }

    private Optional<String> outside() {
        double[] nan = new double[n];
        nan[n - 1] = Double.NaN;
        if (region.contains(nan, 1)) {
            return defect("contains %s", point(nan));
        }
        double[] beyond = upper.clone();
        beyond[0] = upper[0] * 1.1 + 0.1;
        return region.contains(beyond, FEASIBLE)
                ? defect("contains %s, although upper is %s", point(beyond), point(upper))
                : Optional.empty();
    }

    private Optional<String> convex() {
        for (int k = 1; k < inside.size(); k++) {
            double[] a = inside.get(k - 1);
            double[] b = inside.get(k);
            double[] middle = a.clone();
            for (int i = 0; i < n; i++) {
                middle[i] = 0.5 * (a[i] + b[i]);
            }
            if (!region.contains(middle, FEASIBLE)) {
                return defect("contains %s and %s, but not the middle between them", point(a), point(b));
            }
        }
        return Optional.empty();
    }

    private Optional<String> sizes() {
        List<double[]> points = new ArrayList<>(inside);
        LinearMaximizer maximizer = region.linearMaximizer();
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] vertex = new double[n];
            maximizer.maximize(Vectors.normal(n, 1, random), vertex);
            if (region.contains(vertex, FEASIBLE)) {
                points.add(vertex);
            }
        }
        for (double[] a : points) {
            if (Vectors.norm(a) > region.radius() * (1 + FEASIBLE)) {
                return defect(
                        "radius is %s, but x = %s has norm %s",
                        number(region.radius()), point(a), number(Vectors.norm(a)));
            }
            for (double[] b : points) {
                double distance = Vectors.norm(Vectors.difference(a, b));
                if (distance > region.diameter() * (1 + FEASIBLE)) {
                    return defect(
                            "diameter is %s, but x = %s and y = %s are %s apart",
                            number(region.diameter()), point(a), point(b), number(distance));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> projectionFeasible() {
        return forEachTarget((y, p) -> region.contains(p, FEASIBLE * (1 + size))
                ? Optional.empty()
                : defect("the projection of y = %s is p = %s, which is not in the region", point(y), point(p)));
    }

    /** p is the projection of y if and only if (y - p)'(z - p) &lt;= 0 for every z in C. */
    private Optional<String> nearest() {
        LinearMaximizer maximizer = region.linearMaximizer();
        return forEachTarget((y, p) -> {
            double[] pull = Vectors.difference(y, p);
            List<double[]> others = new ArrayList<>(inside);
            double[] vertex = new double[n];
            maximizer.maximize(pull, vertex);
            if (region.contains(vertex, FEASIBLE * (1 + size))) {
                others.add(vertex);
            }
            for (double[] z : others) {
                double gain = Vectors.dot(pull, Vectors.difference(z, p));
                if (gain > TOLERANCE * (1 + Vectors.norm(pull)) * (1 + size)) {
                    return defect(
                            "y = %s is projected to p = %s, but z = %s of the region lies on the side of y: <y - p, z -"
                                    + " p> = %s > 0, so a point between p and z is nearer",
                            point(y), point(p), point(z), number(gain));
                }
            }
            return Optional.empty();
        });
    }

    private Optional<String> fixed() {
        Projector projector = region.projector();
        for (double[] x : inside) {
            double[] p = new double[n];
            projector.project(x, p);
            if (Vectors.norm(Vectors.difference(x, p)) > TOLERANCE * (1 + size)) {
                return defect("x = %s of the region is projected to %s", point(x), point(p));
            }
        }
        return Optional.empty();
    }

    private Optional<String> aliased() {
        return forEachTarget((y, p) -> {
            double[] same = y.clone();
            region.projector().project(same, same);
            return Vectors.norm(Vectors.difference(same, p)) <= TOLERANCE * (1 + size)
                    ? Optional.empty()
                    : defect(
                            "y = %s is projected to %s into another array, but to %s into its own",
                            point(y), point(p), point(same));
        });
    }

    private Optional<String> freshProjector() {
        Projector warm = region.projector();
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] y = Vectors.normal(n, size, random);
            double[] first = new double[n];
            double[] fresh = new double[n];
            warm.project(y, first);
            region.projector().project(y, fresh);
            if (Vectors.norm(Vectors.difference(first, fresh)) > TOLERANCE * (1 + size)) {
                return defect(
                        "y = %s is projected to %s by a used projector, but to %s by a fresh one",
                        point(y), point(first), point(fresh));
            }
        }
        return Optional.empty();
    }

    private Optional<String> vertexFeasible() {
        return forEachDirection((c, v) -> region.contains(v, FEASIBLE * (1 + size))
                ? Optional.empty()
                : defect("for c = %s it returns v = %s, which is not in the region", point(c), point(v)));
    }

    private Optional<String> vertexValue() {
        LinearMaximizer maximizer = region.linearMaximizer();
        return forEachDirection((c, v) -> {
            double value = maximizer.maximize(c, new double[n]);
            double product = Vectors.dot(c, v);
            return Math.abs(value - product) <= TOLERANCE * (1 + Vectors.norm(c) * size)
                    ? Optional.empty()
                    : defect("for c = %s it returns %s, but <c, v> = %s", point(c), number(value), number(product));
        });
    }

    private Optional<String> vertexOptimal() {
        Projector projector = region.projector();
        return forEachDirection((c, v) -> {
            List<double[]> others = new ArrayList<>(inside);
            double[] far = c.clone();
            for (int i = 0; i < n; i++) {
                far[i] *= 1e3 * (1 + size) / Math.max(Vectors.norm(c), Double.MIN_NORMAL);
            }
            double[] rival = new double[n];
            projector.project(far, rival);
            if (region.contains(rival, FEASIBLE)) {
                others.add(rival);
            }
            for (double[] z : others) {
                double lead = Vectors.dot(c, z) - Vectors.dot(c, v);
                if (lead > TOLERANCE * (1 + Vectors.norm(c)) * (1 + size)) {
                    return defect(
                            "for c = %s it returns v = %s with <c, v> = %s, but z = %s of the region has <c, z> = %s",
                            point(c), point(v), number(Vectors.dot(c, v)), point(z), number(Vectors.dot(c, z)));
                }
            }
            return Optional.empty();
        });
    }

    private Optional<String> notFinite() {
        double[] nan = new double[n];
        nan[0] = Double.NaN;
        try {
            region.projector().project(nan, new double[n]);
            return defect("the projector takes %s: it must throw IllegalArgumentException", point(nan));
        } catch (IllegalArgumentException expected) {
            // as it should
        }
        try {
            region.linearMaximizer().maximize(nan, new double[n]);
            return defect("the linear maximiser takes %s: it must throw IllegalArgumentException", point(nan));
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
    }

    /** Looks at an input and its answer. */
    @FunctionalInterface
    private interface Look {
        Optional<String> defect(double[] input, double[] answer);
    }

    private Optional<String> forEachTarget(Look look) {
        Projector projector = region.projector();
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] y = Vectors.normal(n, k % 2 == 0 ? size : 0.1 * size, random);
            double[] p = new double[n];
            projector.project(y.clone(), p);
            Optional<String> defect = look.defect(y, p);
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }

    private Optional<String> forEachDirection(Look look) {
        LinearMaximizer maximizer = region.linearMaximizer();
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] c = Vectors.normal(n, 1, random);
            double[] v = new double[n];
            maximizer.maximize(c, v);
            Optional<String> defect = look.defect(c, v);
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }

    private static RandomGenerator random() {
        return new SplittableRandom(20230304);
    }
}
