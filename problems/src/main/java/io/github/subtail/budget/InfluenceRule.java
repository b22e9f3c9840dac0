package io.github.subtail.budget;

import java.util.Locale;

/**
 * How the influence probability p_st of an edge follows from its weight; p is capped at {@value #LARGEST}, since at 1
 * the attraction -ln(1 - p) is infinite.
 */
public enum InfluenceRule {
    /** p = 1 - (1 - q)^count: each of the count contacts succeeds with probability q on its own. */
    REPEAT,
    /** p = count / (sum of all counts), the rule of [BGZM23]: the p sum to 1, so F is almost linear. */
    BY_TOTAL,
    /** p = count / (sum of the customer's counts). */
    BY_CUSTOMER,
    /** p is the weight itself. */
    GIVEN;

    /** The largest probability any rule gives. */
    public static final double LARGEST = 0.95;

    /**
     * The name of the rule in experiment files and on the command line.
     *
     * @return {@code repeat}, {@code by_total}, {@code by_customer} or {@code given}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rule where the user gives none.
     *
     * @param graph the graph it is for
     * @return {@link #GIVEN} for probabilities, {@link #REPEAT} for counts
     */
    public static InfluenceRule defaultFor(BipartiteGraph graph) {
        return graph.kind() == EdgeWeight.PROBABILITY ? GIVEN : REPEAT;
    }

    /**
     * The influence probabilities of all edges. Cost O(|W|).
     *
     * @param graph counts for the first three rules, probabilities for {@link #GIVEN}
     * @param q success probability of one contact, in (0,1); used by {@link #REPEAT} only
     * @return p for each edge, each in (0, {@value #LARGEST}]
     * @throws IllegalArgumentException if q is out of range or the graph's weights are not what the rule needs
     */
    public double[] probabilities(BipartiteGraph graph, double q) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("q must be in (0,1): was " + q);
        }
        if ((this == GIVEN) != (graph.kind() == EdgeWeight.PROBABILITY)) {
            throw new IllegalArgumentException("rule must be "
                    + (this == GIVEN
                            ? "repeat, by_total or by_customer for a graph of counts"
                            : "given for a graph of probabilities")
                    + ": was " + id());
        }
        double[] p = new double[graph.edges()];
        double[] totals = totals(graph);
        for (int e = 0; e < p.length; e++) {
            double weight = graph.weightOf(e);
            double probability =
                    switch (this) {
                        case REPEAT -> -StrictMath.expm1(weight * StrictMath.log1p(-q));
                        case BY_TOTAL -> weight / totals[0];
                        case BY_CUSTOMER -> weight / totals[graph.customerOf(e)];
                        case GIVEN -> weight;
                    };
            p[e] = Math.min(probability, LARGEST);
        }
        return p;
    }

    private double[] totals(BipartiteGraph graph) {
        double[] totals = new double[this == BY_CUSTOMER ? graph.customers().size() : 1];
        for (int e = 0; e < graph.edges(); e++) {
            totals[this == BY_CUSTOMER ? graph.customerOf(e) : 0] += graph.weightOf(e);
        }
        return totals;
    }
}
