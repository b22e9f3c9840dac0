package io.github.subtail.bounds;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the optimum of a problem is known to be, and how curved the problem is. What was not measured is replaced by
 * what always holds: R_b := R, D_b := D, c := 1.
 */
final class Place {

    private static final int GRID = 8;

    private Place() {}

    /** R, by cells if they were counted. */
    static double radius(ProblemConstants problem) {
        return Math.min(problem.radius(), known(problem, "R_cell", Double.POSITIVE_INFINITY));
    }

    /** R_b, a bound of ||x*||. */
    static double own(ProblemConstants problem) {
        return Math.min(radius(problem), known(problem, "R_b", Double.POSITIVE_INFINITY));
    }

    /** D, by cells if they were counted. */
    static double diameter(ProblemConstants problem) {
        return Math.min(problem.diameter(), known(problem, "D_cell", Double.POSITIVE_INFINITY));
    }

    /** D_b, a bound of ||v - x*|| over v in C. */
    static double distance(ProblemConstants problem) {
        return Math.min(diameter(problem), known(problem, "D_b", Double.POSITIVE_INFINITY));
    }

    /**
     * W, the length of an interval that holds &lt;grad F(s x), x - y&gt; for all s in [0, 1], y the maximiser x* or 0:
     * min(omega length, K2, P0), where |x - y| is at most the length: D_b for x*, R for 0.
     *
     * <p>Between two s the gradient falls by some 0 &lt;= f &lt;= grad F(0), entrywise, so the product changes by &lt;f, y&gt; - &lt;f, x&gt;,
     * which is at most max(&lt;f, y&gt;, &lt;f, x&gt;) either way; that is at most P0, and at most K2, as f is an integral of -Hess F along x.
     */
    static double mixing(ProblemConstants problem, double length) {
        double path = Math.min(problem.secondOrder(), problem.linear());
        return Math.min(problem.gradientVariation() * length, path);
    }

    /** The constants with D_b for D and the radius by cells for R. */
    static ProblemConstants placed(ProblemConstants problem) {
        return problem.with(Constant.of("D", distance(problem), Provenance.UPPER, 0))
                .with(Constant.of("R", radius(problem), Provenance.UPPER, 0));
    }

    /** c of &lt;grad F(x), y - x&gt; &gt;= F(y) - (1+c) F(x) + c F(0). */
    static double pairCurvature(ProblemConstants problem) {
        return known(problem, "c_A", 1);
    }

    /** c of &lt;grad F(x), y&gt; &gt;= F(y) - c F(x) - (1-c) F(0). */
    static double rayCurvature(ProblemConstants problem) {
        return known(problem, "c_B", 1);
    }

    /** Whether the constants hold the pairs (A0, A1) of an ascent. */
    static boolean hasPairs(ProblemConstants problem, String method) {
        return problem.find("A0_" + method + "_0").isPresent();
    }

    /**
     * The bound OPT - (A0 + loss)/(1 - A1) for the best of the pairs.
     *
     * @param regret what the ascent loses, divided by {@code divisor} to be in units of F
     */
    static BoundTerms best(ProblemConstants problem, String method, double optimum, Regret regret, double divisor) {
        double loss = regret.total() / divisor;
        double bestLoss = Double.POSITIVE_INFINITY;
        double constant = 0;
        double slope = 0;
        for (int k = 0; hasPair(problem, method, k); k++) {
            double a0 = problem.require("A0_" + method + "_" + k);
            double a1 = problem.require("A1_" + method + "_" + k);
            if ((a0 + loss) / (1 - a1) < bestLoss) {
                bestLoss = (a0 + loss) / (1 - a1);
                constant = a0;
                slope = a1;
            }
        }
        return regret.below(optimum - constant / (1 - slope), divisor * (1 - slope));
    }

    /** Delta(s) at s = 0, 1/count, .., 1, of &lt;grad F(x), x*&gt; &gt;= OPT - Delta(s), x in s C: the lesser of a chord and a line. */
    static double[] defects(ProblemConstants problem, int count) {
        double[] grid = new double[GRID + 1];
        Arrays.setAll(grid, k -> problem.require("Delta_" + k));
        double slope = problem.require("rb_max");
        double offset = problem.require("q_l") / 2;
        double[] defects = new double[count + 1];
        for (int k = 0; k <= count; k++) {
            double s = k / (double) count;
            int left = (int) Math.min(GRID - 1, Math.floor(s * GRID));
            double part = s * GRID - left;
            defects[k] = Math.min((1 - part) * grid[left] + part * grid[left + 1], s * slope - offset);
        }
        return defects;
    }

    /** Whether the constants hold the curvature of a sum of exponentials along rays and paths. */
    static boolean hasRays(ProblemConstants problem) {
        return problem.find("ray_c_1").isPresent();
    }

    /** The members of a numbered family of constants, from 1 on. */
    static double[] family(ProblemConstants problem, String name) {
        return IntStream.iterate(1, k -> problem.find(name + k).isPresent(), k -> k + 1)
                .mapToDouble(k -> problem.require(name + k))
                .toArray();
    }

    private static boolean hasPair(ProblemConstants problem, String method, int k) {
        return problem.find("A0_" + method + "_" + k).isPresent();
    }

    private static double known(ProblemConstants problem, String name, double otherwise) {
        return problem.find(name).map(Constant::safe).orElse(otherwise);
    }
}
