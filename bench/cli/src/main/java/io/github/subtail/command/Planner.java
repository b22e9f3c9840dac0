package io.github.subtail.command;

import io.github.subtail.allocation.AllocationProblem;
import io.github.subtail.allocation.BudgetPlan;
import io.github.subtail.allocation.CertifiedAscent;
import io.github.subtail.allocation.RepeatedAscent;
import io.github.subtail.budget.CustomerMinibatch;
import io.github.subtail.command.Allocation.Guarantee;
import io.github.subtail.command.Allocation.Method;
import io.github.subtail.command.EdgeOptions.Edges;
import io.github.subtail.stats.OrderStatisticInterval;
import io.github.subtail.stats.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Chooses a method for an edge list and plans with it. */
record Planner(Edges edges, double budget, double confidence, double gap, BooleanSupplier late) {

    private static final int MOST_ITERATIONS = 10_000;
    private static final int MINIBATCH_ITERATIONS = 400;
    private static final double INTERVAL_CONFIDENCE = 0.95;
    private static final double TEN_PERCENT_MORE = 1.1;

    AllocationProblem problem() {
        double[] caps = new double[edges.channels().size()];
        Arrays.fill(caps, edges.cap());
        return new AllocationProblem(edges.objective(), caps);
    }

    CertifiedAscent ascent() {
        return new CertifiedAscent(gap, MOST_ITERATIONS, late);
    }

    /** One plan from exact gradients. */
    Allocation exact() {
        AllocationProblem problem = problem();
        BudgetPlan plan = problem.plan(budget, ascent());
        BudgetPlan more = problem.plan(TEN_PERCENT_MORE * budget, ascent(), plan.allocation());
        Method method = new Method(
                "pga", "Barzilai-Borwein with line search", plan.maximum().iterations(), why(plan));
        double value = plan.influence();
        return allocation(plan, more, method, new Guarantee(confidence, 1, value, value, value), List.of());
    }

    private String why(BudgetPlan plan) {
        String end = plan.maximum().reached()
                ? "stopped when certified within " + gap
                : late.getAsBoolean()
                        ? "stopped at the time limit, not yet certified within " + gap
                        : "stopped where rounding leaves nothing to gain, not certified within " + gap;
        return "influence is concave, so exact gradients lead to the optimum; " + end;
    }

    /** The mean plan of many runs with customer minibatches, and how much they differ. */
    Allocation minibatches(int customers, int runs, long seed, String why) {
        AllocationProblem problem = problem();
        CustomerMinibatch noisy = new CustomerMinibatch(edges.objective(), customers);
        RepeatedAscent ascent = new RepeatedAscent(MINIBATCH_ITERATIONS, runs, seed, late);
        List<double[]> points = ascent.plans(noisy, problem, budget);
        BudgetPlan plan = problem.certify(budget, RepeatedAscent.mean(points));
        double[] next = RepeatedAscent.mean(ascent.plans(noisy, problem, TEN_PERCENT_MORE * budget));
        BudgetPlan more = problem.certify(TEN_PERCENT_MORE * budget, next);
        double[] values =
                points.stream().mapToDouble(edges.objective()::value).sorted().toArray();
        double level = 1 - confidence;
        OrderStatisticInterval interval = OrderStatisticInterval.of(values.length, level, INTERVAL_CONFIDENCE);
        Guarantee guarantee = new Guarantee(
                confidence,
                values.length,
                Quantiles.estimate(values, level),
                interval.lower(values),
                interval.upper(values));
        String step = "c/sqrt(t), c = diameter / (2 ||gradient||), minibatches of " + customers + " customers";
        return allocation(plan, more, new Method("pga", step, MINIBATCH_ITERATIONS, why), guarantee, points);
    }

    private Allocation allocation(
            BudgetPlan plan, BudgetPlan more, Method method, Guarantee guarantee, List<double[]> points) {
        double[] x = plan.allocation();
        List<ChannelShare> shares = IntStream.range(0, x.length)
                .mapToObj(s -> share(s, x[s], points))
                .toList();
        double even = edges.objective().value(plan.problem().even(budget));
        return new Allocation(edges, plan, more, even, method, guarantee, shares);
    }

    private ChannelShare share(int channel, double amount, List<double[]> points) {
        double[] parts = points.stream()
                .mapToDouble(x -> x[channel] / Math.max(Arrays.stream(x).sum(), Double.MIN_NORMAL))
                .toArray();
        double lower = parts.length > 1 ? Quantiles.estimate(parts, (1 - confidence) / 2) : Double.NaN;
        double upper = parts.length > 1 ? Quantiles.estimate(parts, (1 + confidence) / 2) : Double.NaN;
        return new ChannelShare(edges.channels().get(channel), amount, lower, upper);
    }
}
