package io.github.subtail.allocation;

import io.github.subtail.objective.Objective;
import io.github.subtail.region.BudgetBox;
import java.util.Arrays;

/**
 * How to spread one budget over channels, for any budget.
 *
 * <pre>  V(B) = max F(x)   over   0 &lt;= x &lt;= caps,  sum_s x_s &lt;= B      F concave and monotone</pre>
 *
 * <p>The influence of one advertiser ({@link io.github.subtail.budget.BudgetObjective}) is such an F; so is every sum of
 * concave responses with a nonnegative gradient. Immutable; shared by threads if the objective is.
 *
 * <pre>{@code
 *   var problem = new AllocationProblem(influence, caps);
 *   BudgetPlan plan = problem.plan(100, new CertifiedAscent(1e-6));
 *   plan.share();    // of the optimum, with certainty: at least 0.999999
 * }</pre>
 */
public final class AllocationProblem {

    private final Objective objective;
    private final double[] caps;
    private final double most;

    /**
     * A problem for any budget.
     *
     * @param objective F, concave and monotone on the box, with F(0) &gt;= 0
     * @param caps what may be spent on each channel at most; length n, finite and &gt;= 0, copied
     * @throws IllegalArgumentException if the caps are not as many as the coordinates of F
     */
    public AllocationProblem(Objective objective, double... caps) {
        if (caps.length != objective.dimension()) {
            throw new IllegalArgumentException("caps must be as many as coordinates of the objective, "
                    + objective.dimension() + ": was " + caps.length);
        }
        this.objective = objective;
        this.caps = caps.clone();
        most = Arrays.stream(caps).sum();
    }

    /**
     * What is maximised.
     *
     * @return F
     */
    public Objective objective() {
        return objective;
    }

    /**
     * The budget beyond which nothing more can be spent.
     *
     * @return the sum of the caps
     */
    public double most() {
        return most;
    }

    /**
     * What may be spent under a budget.
     *
     * @param budget B, finite and &gt;= 0
     * @return the region of F
     * @throws IllegalArgumentException if the budget is out of range
     */
    public BudgetBox region(double budget) {
        return new BudgetBox(caps, budget);
    }

    /**
     * The same share of its cap on every channel: what a plan is compared with, and where the search starts.
     *
     * @param budget B, &gt;= 0
     * @return the point min(1, B / sum of caps) caps
     */
    public double[] even(double budget) {
        double share = budget < most ? budget / most : 1;
        return Arrays.stream(caps).map(cap -> share * cap).toArray();
    }

    /**
     * The plan for a budget.
     *
     * @param budget B, finite and &gt;= 0
     * @param ascent how close to the optimum to come
     * @return the plan
     * @throws IllegalArgumentException if the budget is out of range
     */
    public BudgetPlan plan(double budget, CertifiedAscent ascent) {
        return plan(budget, ascent, even(budget));
    }

    /**
     * The plan for a budget, found from another one on, such as the plan for a similar budget.
     *
     * @param budget B, finite and &gt;= 0
     * @param ascent how close to the optimum to come
     * @param start any finite point, length n; not changed
     * @return the plan
     * @throws IllegalArgumentException if the budget is out of range
     */
    public BudgetPlan plan(double budget, CertifiedAscent ascent, double[] start) {
        CertifiedMaximum maximum = ascent.maximize(objective, region(budget), start);
        return new BudgetPlan(this, budget, maximum, price(budget, maximum.tangent()));
    }

    /**
     * A plan made elsewhere, with its certificate. Costs one value with gradient.
     *
     * @param budget B, finite and &gt;= 0
     * @param x the allocation, length n, projected onto what may be spent; not changed
     * @return the plan
     * @throws IllegalArgumentException if the budget is out of range
     */
    public BudgetPlan certify(double budget, double[] x) {
        return plan(budget, new CertifiedAscent(0, 0, () -> false), x);
    }

    /** The slope of the tangent's greatest value in the budget: that of the channel which the next unit would go to. */
    private double price(double budget, Tangent tangent) {
        double[] gradient = tangent.gradient();
        Integer[] order = new Integer[gradient.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(gradient[b], gradient[a]));
        double spent = 0;
        for (int i : order) {
            spent += caps[i];
            // a budget that ends where a cap does has the next channel's price, whatever the rounding
            if (spent > budget * (1 + 1e-12)) {
                return Math.max(0, gradient[i]);
            }
        }
        return 0;
    }
}
