package io.github.subtail.command;

import io.github.subtail.allocation.BudgetPlan;
import io.github.subtail.command.EdgeOptions.Edges;
import java.util.List;

/**
 * What {@code allocate} found.
 *
 * @param edges what it planned for
 * @param plan the plan
 * @param more the plan for a budget ten percent larger
 * @param even what the same share of its cap on every channel would be worth
 * @param method how the plan was found
 * @param guarantee what a single run reaches
 * @param shares the plan by channel, in order of first appearance
 */
record Allocation(
        Edges edges,
        BudgetPlan plan,
        BudgetPlan more,
        double even,
        Method method,
        Guarantee guarantee,
        List<ChannelShare> shares) {

    Allocation {
        shares = List.copyOf(shares);
    }

    /**
     * How a plan was found.
     *
     * @param id the algorithm
     * @param step its steps
     * @param horizon its iterations
     * @param why why this one
     */
    record Method(String id, String step, int horizon, String why) {}

    /**
     * The value that a share {@code confidence} of runs reach.
     *
     * @param confidence in (0, 1)
     * @param runs how many were run
     * @param value the (1 - confidence) quantile of their values
     * @param lower lower end of its exact interval; NaN if there is none
     * @param upper upper end; likewise
     */
    record Guarantee(double confidence, int runs, double value, double lower, double upper) {}
}
