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

    private static final int MOST_NAMES = 12;
    private static final int BUDGETS = 10;
    private static final int UPPER_POINTS = 100;

    private AllocationFigures() {}

    /** What each channel gets, the largest first: bars with names while they can be read, else a curve over the ranks. */
    static Figure channels(Allocation allocation) {
        List<ChannelShare> funded = allocation.shares().stream()
                .filter(share -> share.budget() > 0)
                .sorted(Comparator.comparingDouble(ChannelShare::budget).reversed())
                .toList();
        return new Figure(
                "channels",
                "Budget by channel, the largest first",
                List.of(funded.size() <= MOST_NAMES ? named(funded) : ranked(funded)),
                "What the plan for a budget of "
                        + Columns.number(allocation.plan().budget()) + " gives to each channel that gets something.",
                String.format(
                        Locale.ROOT,
                        "%,d channels get something, the first %s.",
                        funded.size(),
                        Columns.number(funded.get(0).budget())),
                List.of());
    }

    private static Panel named(List<ChannelShare> funded) {
        List<Series> bars = new ArrayList<>();
        for (int i = 0; i < funded.size(); i++) {
            ChannelShare share = funded.get(i);
            Point bar = new Point(i + 1, share.budget(), i + 0.6, i + 1.4);
            bars.add(new Series(share.channel(), "", Mark.BARS, Ink.PGA, List.of(bar)));
        }
        List<String> names = funded.stream().map(ChannelShare::channel).toList();
        return new Panel("", Axis.of("channel", names), Axis.linear("budget"), bars);
    }

    private static Panel ranked(List<ChannelShare> funded) {
        List<Point> points = new ArrayList<>(List.of(Point.of(1, 0)));
        for (int i = 0; i < funded.size(); i++) {
            points.add(Point.of(i + 1, funded.get(i).budget()));
        }
        points.add(Point.of(funded.size(), 0));
        return new Panel(
                "",
                Axis.linear("channel, by rank"),
                Axis.linear("budget"),
                List.of(new Series("budget", "", Mark.SOLID, Ink.PGA, points)));
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
