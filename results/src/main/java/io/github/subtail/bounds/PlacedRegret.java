package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.ProblemConstants;

/**
 * The bounds of Reg for ascent that know where the optimum is: ||x* - x_t|| &lt;= D_b, and ||x*|| &lt;= R_b for x_1 = 0.
 *
 * <pre>
 *   S_D  = r1^2/(2 eta_1) + (D_b^2/2) sum_{t&gt;=2} (1/eta_t - 1/eta_{t-1})_+
 *   N(e, U) = min over l of (1/l)[lg + sum(-(n/2) ln q_t + l^2 s_t^2 U_t^2/(2 q_t) + l^2 k^2 omega^2 D_b^2/8)],
 *             q_t = 1 - l e_t s_t^2,  s_t = k sigma/sqrt b_t
 *   norm        S_D + sum (eta_t/2) k^2 G^2 + N(eta, U),  U_t^2 = D_b^2 + 2 eta_t P + eta_t^2 k^2 G^2
 *   recentred   S_D + k P_m + sum (eta_t/2) k^2 om_c^2 + N(eta, D_b + eta k om_c)
 *   smooth      S_D + min(P0, OPT - F(0)) + N(eta/(1 - eta L), D_b)     plain ascent, eta_t &lt; 1/L
 * </pre>
 *
 * <p>with omega D_b, here and below, read as W of {@link Place#mixing}. The least of the three is taken; each is a number known before the run, so the least holds at the same confidence.
 * Recentring moves a fixed vector m out of every gradient: its part telescopes to &lt;m, x_{T+1} - x_1&gt; &lt;= P_m, as m
 * &gt;= 0. For plain ascent k = 1 and omega = 0.
 *
 * @param problem the constants
 * @param scale k
 * @param mixing W, 0 if the gradient is taken at x_t itself
 * @param progress P, a bound of &lt;x_t - x*, k times the mean gradient&gt;
 * @param rise a bound of F(x) - F(0) over C
 * @param horizon T
 * @param travel S_D
 * @param steps eta_t at the nodes
 * @param batches b_t at the nodes
 * @param weights the weights of the nodes
 */
@SuppressWarnings("ArrayRecordComponent") // local to one evaluation
record PlacedRegret(
        ProblemConstants problem,
        double scale,
        double mixing,
        double progress,
        double rise,
        int horizon,
        double travel,
        double[] steps,
        double[] batches,
        double[] weights) {

    static PlacedRegret plain(BoundInput input, ProjectedGradientAscent ascent, double progress) {
        return of(input, ascent, 1, 0, Math.min(progress, input.problem().linear()));
    }

    static PlacedRegret boosted(BoundInput input, ProjectedGradientAscent ascent, double scale) {
        ProblemConstants problem = input.problem();
        return of(input, ascent, scale, Place.mixing(problem, Place.distance(problem)), scale * problem.linear());
    }

    private static PlacedRegret of(
            BoundInput input, ProjectedGradientAscent ascent, double scale, double mixing, double progress) {
        ProblemConstants problem = input.problem();
        Nodes nodes = Nodes.ofValues(input.horizon(), ascent.step(), ascent.batch());
        double[] steps = nodes.values(ascent.step());
        double distance = Place.distance(problem);
        double first = ascent.start() instanceof Start.Zero ? Math.min(distance, Place.own(problem)) : distance;
        double travel = first * first / (2 * ascent.step().at(1))
                + distance * distance / 2 * AscentRegret.brakes(ascent, input.horizon(), steps);
        return new PlacedRegret(
                problem,
                scale,
                mixing,
                Math.min(progress, scale * distance * problem.gradient()),
                Math.min(problem.linear(), input.optimumInNoise() - problem.valueAtZero()),
                input.horizon(),
                travel,
                steps,
                nodes.batches(ascent.batch()),
                nodes.weight());
    }

    /** The least of the three. */
    Regret least(double sigma, Confidence confidence) {
        Regret best = norm(sigma, confidence);
        if (problem.find("om_c").isPresent()) {
            best = lesser(best, recentred(sigma, confidence));
        }
        if (mixing == 0 && largestStep() * problem.smoothness() < 1) {
            best = lesser(best, smooth(sigma, confidence));
        }
        return best;
    }

    private static Regret lesser(Regret a, Regret b) {
        return b.total() < a.total() ? b : a;
    }

    Regret norm(double sigma, Confidence confidence) {
        double distance = Place.distance(problem);
        double gradient = scale * problem.gradient();
        double[] reach = new double[steps.length];
        for (int k = 0; k < reach.length; k++) {
            double moved = steps[k] * gradient;
            reach[k] = distance * distance + 2 * steps[k] * progress + moved * moved;
        }
        return withNoise(travel + halfSteps() * gradient * gradient, steps, reach, sigma, confidence);
    }

    Regret recentred(double sigma, Confidence confidence) {
        double off = scale * problem.require("om_c");
        double[] reach = new double[steps.length];
        for (int k = 0; k < reach.length; k++) {
            double length = Place.distance(problem) + steps[k] * off;
            reach[k] = length * length;
        }
        double exact = travel + scale * problem.require("P_m") + halfSteps() * off * off;
        return withNoise(exact, steps, reach, sigma, confidence);
    }

    Regret smooth(double sigma, Confidence confidence) {
        double distance = Place.distance(problem);
        double[] stretched = new double[steps.length];
        double[] reach = new double[steps.length];
        for (int k = 0; k < steps.length; k++) {
            stretched[k] = steps[k] / (1 - steps[k] * problem.smoothness());
            reach[k] = distance * distance;
        }
        return withNoise(travel + rise, stretched, reach, sigma, confidence);
    }

    private double largestStep() {
        double largest = 0;
        for (double step : steps) {
            largest = Math.max(largest, step);
        }
        return largest;
    }

    private double halfSteps() {
        double sum = 0;
        for (int k = 0; k < steps.length; k++) {
            sum += weights[k] * steps[k] / 2;
        }
        return sum;
    }

    /** Adds N(e, U), U squared in {@code reach}. */
    private Regret withNoise(double exact, double[] e, double[] reach, double sigma, Confidence confidence) {
        double mixed = scale * mixing;
        double mixingSum = horizon * mixed * mixed / 8;
        if (sigma == 0) {
            return new Regret(exact, 0, 2 * Math.sqrt(mixingSum * confidence.log()));
        }
        double largest = 0;
        double mean = 0;
        double[] variance = new double[e.length];
        for (int k = 0; k < e.length; k++) {
            variance[k] = scale * scale * sigma * sigma / batches[k];
            largest = Math.max(largest, e[k] * variance[k]);
            mean += weights[k] * problem.dimension() * e[k] * variance[k] / 2;
        }
        double all = TiltMinimum.of(confidence.log(), 1 / largest, l -> {
            double sum = l * l * mixingSum;
            for (int k = 0; k < e.length; k++) {
                double spread = l * e[k] * variance[k];
                sum += weights[k]
                        * (-problem.dimension() / 2.0 * Math.log1p(-spread)
                                + l * l * variance[k] * reach[k] / (2 * (1 - spread)));
            }
            return sum;
        });
        return new Regret(exact, mean, all - mean);
    }
}
