package io.github.subtail.command;

import io.github.subtail.allocation.AllocationProblem;
import io.github.subtail.allocation.BudgetPlan;
import io.github.subtail.allocation.CertifiedAscent;
import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A plan as two figures: what each channel gets, and what budgets buy. */
final class AllocationFigures {

    private static final int MOST_BARS = 20;
    private static final int BUDGETS = 10;
    private static final int UPPER_POINTS = 100;

    private AllocationFigures() {}

    /** The channels by what they get, the largest first; beyond twenty the rest is told in words. */
    static Figure channels(Allocation allocation) {
        List<ChannelShare> funded = allocation.shares().stream()
                .filter(share -> share.budget() > 0)
                .sorted(Comparator.comparingDouble(ChannelShare::budget).reversed())
                .toList();
        List<Series> bars = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_BARS, funded.size()); i++) {
            ChannelShare share = funded.get(i);
            Point bar = new Point(i + 1, share.budget(), i + 0.6, i + 1.4);
            bars.add(new Series(share.channel(), "", Mark.BARS, Ink.PGA, List.of(bar)));
        }
        double rest = funded.stream()
                .skip(MOST_BARS)
                .mapToDouble(ChannelShare::budget)
                .sum();
        List<String> remarks = funded.size() <= MOST_BARS
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "and %,d more channels, %s together",
                        funded.size() - MOST_BARS,
                        Columns.number(rest)));
        String caption = "What the plan for a budget of "
                + Columns.number(allocation.plan().budget()) + " gives to each channel; the names are in the CSV.";
        return new Figure(
                "channels",
                "Budget by channel, the largest first",
                List.of(new Panel("", Axis.linear("channel, by rank"), Axis.linear("budget"), bars)),
                caption,
                funded.size() + " channels get something, the first "
                        + Columns.number(funded.get(0).budget()) + ".",
                remarks);
    }

    /** Influence against budget, with a bound that holds between the plans too: the least of all tangents. */
    static Figure influence(Allocation allocation, CertifiedAscent ascent) {
        BudgetPlan plan = allocation.plan();
        AllocationProblem problem = plan.problem();
        double end = Math.min(2 * plan.budget(), problem.most());
        List<BudgetPlan> plans = new ArrayList<>(List.of(plan));
        double[] near = plan.allocation();
        // closer where the curve bends most
        for (int i = BUDGETS; i >= 0; i--) {
            BudgetPlan other = problem.plan(end * i * i / (BUDGETS * BUDGETS), ascent, near);
            near = other.allocation();
            plans.add(other);
        }
        List<Point> reached = plans.stream()
                .sorted(Comparator.comparingDouble(BudgetPlan::budget))
                .map(p -> Point.of(p.budget(), p.influence()))
                .distinct()
                .toList();
        List<Point> upper = IntStream.rangeClosed(0, UPPER_POINTS)
                .mapToDouble(i -> i * end / UPPER_POINTS)
                .mapToObj(b -> Point.of(
                        b, plans.stream().mapToDouble(p -> p.upperAt(b)).min().orElseThrow()))
                .toList();
        List<Point> here = List.of(Point.of(plan.budget(), Double.NaN));
        return new Figure(
                "influence",
                "Influence against budget",
                List.of(new Panel(
                        "",
                        Axis.linear("budget"),
                        Axis.linear("customers influenced"),
                        List.of(
                                new Series("this budget", Mark.VERTICAL, Ink.NEUTRAL, here),
                                new Series("no plan exceeds", Mark.DASHED, Ink.BOOSTED_PGA, upper),
                                new Series("plans", Mark.LINE, Ink.PGA, reached)))),
                "Influence of the best plan found for each budget, and an upper bound of every plan's: the least of the"
                        + " tangents at all plans. Straight lines between plans are below the optimum too, which is"
                        + " concave in the budget.",
                String.format(
                        Locale.ROOT,
                        "A budget of %s reaches %s customers, %s reaches %s.",
                        Columns.number(plan.budget()),
                        Columns.number(plan.influence()),
                        Columns.number(end),
                        Columns.number(reached.get(reached.size() - 1).y())),
                List.of());
    }
}
