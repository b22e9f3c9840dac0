package io.github.subtail.allocation;

import java.util.Arrays;

/**
 * How one budget is spread over channels, with a proof of how good that is: F(x) &lt;= V(B) &lt;= upper, with certainty.
 *
 * @param problem what it is a plan for
 * @param budget B
 * @param maximum the allocation and its certificate
 * @param marginalReturn the slope of V at B to the right, what a little more budget brings for each unit: the price of
 *     the budget in the linear problem that certifies the plan, exact for an optimal plan; 0 where all caps are reached
 */
public record BudgetPlan(AllocationProblem problem, double budget, CertifiedMaximum maximum, double marginalReturn) {

    /**
     * What each channel gets.
     *
     * @return a fresh copy of x, length n
     */
    public double[] allocation() {
        return maximum.x();
    }

    /**
     * What all channels get together.
     *
     * @return at most the budget, up to rounding
     */
    public double spent() {
        return Arrays.stream(maximum.x()).sum();
    }

    /**
     * What the plan is worth.
     *
     * @return F(x)
     */
    public double influence() {
        return maximum.value();
    }

    /**
     * What no plan for this budget exceeds.
     *
     * @return an upper bound of V(B)
     */
    public double upper() {
        return maximum.upper();
    }

    /**
     * The share of the optimum that the plan has for certain.
     *
     * @return F(x) / upper, in [0, 1]
     */
    public double share() {
        return maximum.share();
    }

    /**
     * An upper bound for another budget, from this plan's tangent. Costs one linear maximisation.
     *
     * @param other another budget, finite and &gt;= 0
     * @return what no plan for that budget exceeds
     */
    public double upperAt(double other) {
        return maximum.tangent().upper(problem.region(other));
    }
}
