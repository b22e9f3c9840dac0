package io.github.subtail.command;

import io.github.subtail.allocation.BudgetPlan;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.command.Allocation.Guarantee;
import io.github.subtail.command.Allocation.Method;
import io.github.subtail.command.EdgeOptions.Edges;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan for programs and for people. */
record AllocateReport(Allocation allocation) {

    private static final int MOST_CHANNELS = 20;
    private static final int LONGEST_ID = 40;

    Map<String, Object> json() {
        Edges edges = allocation.edges();
        BudgetPlan plan = allocation.plan();
        Guarantee guarantee = allocation.guarantee();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "subtail/allocate/1");
        json.put("edges", json(edges));
        json.put("budget", plan.budget());
        json.put("spent", plan.spent());
        json.put("cap", edges.cap());
        json.put("algorithm", json(allocation.method()));
        json.put("influence", plan.influence());
        json.put("opt_upper", plan.upper());
        json.put("certified_share", plan.share());
        json.put("confidence", guarantee.confidence());
        json.put("runs", guarantee.runs());
        json.put("guaranteed_value", guarantee.value());
        json.put("guaranteed_interval", Arrays.asList(Json.number(guarantee.lower()), Json.number(guarantee.upper())));
        json.put("marginal_return", plan.marginalReturn());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("budget", allocation.more().budget());
        more.put("influence", allocation.more().influence());
        json.put("next_ten_percent", more);
        json.put("plan", allocation.shares().stream().map(AllocateReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Edges edges) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", edges.file());
        map.put("channels", edges.channels().size());
        map.put("customers", edges.objective().customers());
        map.put("edges", edges.count());
        map.put("rule", edges.rule().id());
        map.put("q", edges.q());
        return map;
    }

    private static Map<String, Object> json(Method method) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", method.id());
        map.put("step", method.step());
        map.put("horizon", method.horizon());
        map.put("why", method.why());
        return map;
    }

    private static Map<String, Object> json(ChannelShare share) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("channel", share.channel());
        map.put("budget", share.budget());
        map.put("share_lower", Json.number(share.lower()));
        map.put("share_upper", Json.number(share.upper()));
        return map;
    }

    void print(PrintWriter out) {
        Edges edges = allocation.edges();
        BudgetPlan plan = allocation.plan();
        BudgetPlan more = allocation.more();
        out.printf(
                Locale.ROOT,
                "%s: %,d channels, %,d customers, %,d edges; probabilities by rule %s%s%n%n",
                edges.file(),
                edges.channels().size(),
                edges.objective().customers(),
                edges.count(),
                edges.rule().id(),
                edges.rule() == InfluenceRule.REPEAT ? ", q = " + edges.q() : "");
        line(
                out,
                "budget",
                "%s of %s spent, at most %s on a channel",
                number(plan.spent()),
                number(plan.budget()),
                number(edges.cap()));
        line(
                out,
                "influence",
                "%s of %,d customers; spread evenly: %s",
                number(plan.influence()),
                edges.objective().customers(),
                number(allocation.even()));
        line(
                out,
                "certified",
                "%.4f%% of the optimum, which is at most %s",
                Math.floor(1e6 * plan.share()) / 1e4,
                number(plan.upper()));
        printGuarantee(out);
        line(out, "one more unit", "brings %s customers at the margin", number(plan.marginalReturn()));
        line(
                out,
                "10% more",
                "brings %s customers: %s for a budget of %s",
                number(more.influence() - plan.influence()),
                number(more.influence()),
                number(more.budget()));
        Method method = allocation.method();
        line(out, "method", "%s, %s, %d iterations", method.id(), method.step(), method.horizon());
        line(out, "", "%s", method.why());
        out.println();
        printChannels(out);
    }

    private void printGuarantee(PrintWriter out) {
        Guarantee guarantee = allocation.guarantee();
        if (guarantee.runs() > 1) {
            line(
                    out,
                    "single runs",
                    "%s%% of %d reach %s, exact 95%% interval [%s, %s]",
                    number(100 * guarantee.confidence()),
                    guarantee.runs(),
                    number(guarantee.value()),
                    number(guarantee.lower()),
                    number(guarantee.upper()));
        }
    }

    private static void line(PrintWriter out, String name, String format, Object... values) {
        out.printf(Locale.ROOT, "  %-14s ", name);
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private void printChannels(PrintWriter out) {
        double spent = allocation.plan().spent();
        List<ChannelShare> funded = allocation.shares().stream()
                .filter(share -> share.budget() > 0)
                .sorted(Comparator.comparingDouble(ChannelShare::budget).reversed())
                .toList();
        boolean spread = allocation.guarantee().runs() > 1;
        Columns table = spread
                ? new Columns("channel", "budget", "share", "from", "to")
                : new Columns("channel", "budget", "share");
        for (ChannelShare share : funded.subList(0, Math.min(MOST_CHANNELS, funded.size()))) {
            String[] cells = {
                shortened(share.channel()),
                number(share.budget()),
                percent(share.budget() / spent),
                percent(share.lower()),
                percent(share.upper())
            };
            table.row(Arrays.copyOf(cells, spread ? 5 : 3));
        }
        if (!funded.isEmpty()) {
            table.print(out);
        }
        if (funded.size() > MOST_CHANNELS) {
            double rest = funded.stream()
                    .skip(MOST_CHANNELS)
                    .mapToDouble(ChannelShare::budget)
                    .sum();
            out.printf(
                    Locale.ROOT, "  and %,d more channels, %s together%n", funded.size() - MOST_CHANNELS, number(rest));
        }
        int unfunded = allocation.shares().size() - funded.size();
        if (unfunded > 0) {
            out.printf(Locale.ROOT, "  %,d channels get nothing%n", unfunded);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID - 3) + "...";
    }

    private static String number(double value) {
        return Columns.number(value);
    }
}
