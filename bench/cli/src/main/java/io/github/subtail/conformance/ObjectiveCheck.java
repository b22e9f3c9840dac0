package io.github.subtail.conformance;

import static io.github.subtail.conformance.Findings.defect;
import static io.github.subtail.conformance.Findings.number;
import static io.github.subtail.conformance.Findings.point;

import io.github.subtail.objective.Objective;
import io.github.subtail.objective.TwiceDifferentiable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What every monotone DR-submodular objective owes its box [0, u], looked at in {@value #POINTS} random points with a
 * fixed seed. Monotonicity and diminishing returns are judged by values alone, so that a wrong gradient does not hide
 * them.
 */
final class ObjectiveCheck {

    private static final int POINTS = 40;
    private static final int COORDINATES = 20;
    private static final double STEP = 1e-5;
    private static final double ROUNDING = 1e-12;

    private final Objective objective;
    private final double[] upper;
    private final double smoothness;
    private final int n;
    private final double slope;

    private ObjectiveCheck(Objective objective, double[] upper, double smoothness) {
        this.objective = objective;
        this.upper = upper;
        this.smoothness = smoothness;
        this.n = objective.dimension();
        this.slope = Math.max(Vectors.largest(gradient(new double[n])), Double.MIN_NORMAL);
    }

    /** Every finding about an objective with a Lipschitz constant of its gradient. */
    static List<Finding> of(String subject, Objective objective, double[] upper, double smoothness) {
        Findings findings = new Findings(subject);
        findings.check("has a gradient at 0", () -> {
            new ObjectiveCheck(objective, upper, smoothness);
            return Optional.empty();
        });
        if (findings.list().get(0).holds()) {
            new ObjectiveCheck(objective, upper, smoothness).look(findings);
        }
        return findings.list();
    }

    private void look(Findings findings) {
        findings.check("F(0) >= 0", this::start);
        findings.check("gradient is that of F", this::derivative);
        findings.check("F is monotone", this::monotone);
        findings.check("F is DR-submodular", this::diminishing);
        findings.check("value and valueAndGradient agree", this::oneValue);
        findings.check("input is left alone, output overwritten", this::arrays);
        findings.check("same answer on many threads", this::threads);
        findings.check("smoothness L bounds the change of the gradient", this::lipschitz);
        if (objective instanceof TwiceDifferentiable smooth) {
            findings.check("Hessian products are those of F", () -> products(smooth));
            findings.check("hasConstantHessian is true to its word", () -> constant(smooth));
        }
    }

    private Optional<String> start() {
        double value = objective.value(new double[n]);
        return value >= 0 ? Optional.empty() : defect("F(0) = %s", number(value));
    }

    private Optional<String> derivative() {
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] x = Vectors.within(upper, 0.01, 0.99, random);
            double[] gradient = gradient(x);
            double rounding = 1e-14 * Math.abs(objective.value(x));
            for (int i : coordinates(random)) {
                double step = STEP * upper[i];
                double difference = slope(x, i, step);
                if (!(Math.abs(gradient[i] - difference) <= 1e-5 * slope + rounding / step)) {
                    return defect(
                            "at x = %s the gradient has coordinate %d = %s, but (F(x + h e) - F(x - h e)) / 2h = %s for h"
                                    + " = %s",
                            point(x), i, number(gradient[i]), number(difference), number(step));
                }
            }
        }
        return Optional.empty();
    }

    private double slope(double[] x, int i, double step) {
        double[] left = x.clone();
        double[] right = x.clone();
        left[i] -= step;
        right[i] += step;
        return (objective.value(right) - objective.value(left)) / (right[i] - left[i]);
    }

    private Optional<String> monotone() {
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] x = Vectors.within(upper, 0, 1, random);
            for (int i : coordinates(random)) {
                double[] y = x.clone();
                y[i] = upper[i];
                double low = objective.value(x);
                double high = objective.value(y);
                if (!(high >= low - ROUNDING * scale(low, high))) {
                    return defect(
                            "F falls from %s at x = %s to %s where coordinate %d is raised to %s",
                            number(low), point(x), number(high), i, number(y[i]));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> diminishing() {
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] x = Vectors.within(upper, 0, 0.7, random);
            double[] y = Vectors.above(x, Vectors.within(upper, 0.9, 0.9, random), random);
            for (int i : coordinates(random)) {
                double step = 0.1 * upper[i];
                double early = gain(x, i, step);
                double late = gain(y, i, step);
                double scale = Math.abs(objective.value(y)) + slope * step;
                if (!(late <= early + 1e-11 * scale)) {
                    return defect(
                            "%s more of coordinate %d gains %s at x = %s, but %s at y = %s, although x <= y",
                            number(step), i, number(early), point(x), number(late), point(y));
                }
            }
        }
        return Optional.empty();
    }

    private double gain(double[] x, int i, double step) {
        double[] more = x.clone();
        more[i] += step;
        return objective.value(more) - objective.value(x);
    }

    private Optional<String> oneValue() {
        double[] x = Vectors.within(upper, 0, 1, random());
        double one = objective.value(x);
        double other = objective.valueAndGradient(x, new double[n]);
        return Math.abs(one - other) <= ROUNDING * scale(one, other)
                ? Optional.empty()
                : defect("at x = %s value gives %s, valueAndGradient %s", point(x), number(one), number(other));
    }

    private Optional<String> arrays() {
        double[] x = Vectors.within(upper, 0, 1, random());
        double[] before = x.clone();
        double[] clean = new double[n];
        double[] dirty = before.clone();
        objective.valueAndGradient(x, clean);
        objective.valueAndGradient(x, dirty);
        if (!Arrays.equals(x, before)) {
            return defect("x = %s became %s", point(before), point(x));
        }
        return Arrays.equals(clean, dirty)
                ? Optional.empty()
                : defect(
                        "at x = %s the gradient is %s in a fresh array, but %s in a used one",
                        point(x), point(clean), point(dirty));
    }

    private Optional<String> threads() {
        SplittableRandom random = random();
        List<double[]> points = IntStream.range(0, 64)
                .mapToObj(k -> Vectors.within(upper, 0, 1, random))
                .toList();
        List<double[]> together = points.parallelStream().map(this::gradient).toList();
        for (int k = 0; k < together.size(); k++) {
            double[] alone = gradient(points.get(k));
            if (!Arrays.equals(together.get(k), alone)) {
                return defect(
                        "at x = %s the gradient is %s alone, but %s while other threads ask too: is there a shared"
                                + " array, or randomness?",
                        point(points.get(k)), point(alone), point(together.get(k)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> lipschitz() {
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            // near 0 and across the box
            double far = k % 2 == 0 ? 0.01 : 1;
            double[] x = Vectors.within(upper, 0, far, random);
            double[] y = Vectors.within(upper, 0, far, random);
            double change = Vectors.norm(Vectors.difference(gradient(x), gradient(y)));
            double most = smoothness * Vectors.norm(Vectors.difference(x, y));
            if (!(change <= most * (1 + 1e-9) + 1e-9 * slope)) {
                return defect(
                        "L = %s, but the gradient changes by %s between x = %s and y = %s, which are %s apart",
                        number(smoothness),
                        number(change),
                        point(x),
                        point(y),
                        number(Vectors.norm(Vectors.difference(x, y))));
            }
        }
        return Optional.empty();
    }

    private Optional<String> products(TwiceDifferentiable smooth) {
        RandomGenerator random = random();
        for (int k = 0; k < POINTS; k++) {
            double[] x = Vectors.within(upper, 0.1, 0.9, random);
            double[] direction = Vectors.within(upper, -1, 1, random);
            double step = 1e-6;
            double[] left = x.clone();
            double[] right = x.clone();
            for (int i = 0; i < n; i++) {
                left[i] -= step * direction[i];
                right[i] += step * direction[i];
            }
            double[] product = new double[n];
            smooth.hessianProduct(x, direction, product);
            double[] change = Vectors.difference(gradient(right), gradient(left));
            for (int i = 0; i < n; i++) {
                double difference = change[i] / (2 * step);
                double tolerance = 1e-4 * Vectors.largest(product) + 1e-13 * slope / step;
                if (!(Math.abs(product[i] - difference) <= tolerance)) {
                    return defect(
                            "at x = %s coordinate %d of the product with %s is %s, but the gradient changes by %s",
                            point(x), i, point(direction), number(product[i]), number(difference));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> constant(TwiceDifferentiable smooth) {
        RandomGenerator random = random();
        double[] x = Vectors.within(upper, 0, 0.5, random);
        double[] y = Vectors.within(upper, 0.5, 1, random);
        double[] here = new double[n];
        double[] there = new double[n];
        smooth.hessianProduct(x, upper, here);
        smooth.hessianProduct(y, upper, there);
        return !smooth.hasConstantHessian() || Arrays.equals(here, there)
                ? Optional.empty()
                : defect(
                        "the product with u is %s at x = %s, but %s at y = %s",
                        point(here), point(x), point(there), point(y));
    }

    private double[] gradient(double[] x) {
        double[] gradient = new double[n];
        objective.valueAndGradient(x, gradient);
        return gradient;
    }

    /** All coordinates of a small problem, some of a large one. */
    private int[] coordinates(RandomGenerator random) {
        return n <= COORDINATES
                ? IntStream.range(0, n).toArray()
                : random.ints(COORDINATES, 0, n).toArray();
    }

    private static double scale(double a, double b) {
        return 1e-300 + Math.abs(a) + Math.abs(b);
    }

    private static SplittableRandom random() {
        return new SplittableRandom(20230303);
    }
}
