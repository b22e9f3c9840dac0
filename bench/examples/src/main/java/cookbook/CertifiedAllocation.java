package cookbook;

import io.github.subtail.allocation.AllocationProblem;
import io.github.subtail.allocation.CertifiedAscent;
import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.LookAlike;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Spends a budget on channels and tells the share of the optimum that the plan has for certain. */
final class CertifiedAllocation {

    public static void main(String[] args) {
        var graph = new LookAlike(100, 1000, 5000, 1).generate(); // or EdgeFile.read(Path.of("graph.tsv.gz"))
        var influence = BudgetInstance.single(graph, new Cap.Constant(1), OptionalDouble.empty()).objective();
        double[] caps = new double[influence.dimension()];
        Arrays.fill(caps, 1);

        // influence is concave: tangents bound the optimum, and the ascent stops at the share that is asked for
        var plan = new AllocationProblem(influence, caps).plan(10, new CertifiedAscent(1e-3));

        System.out.printf(
                "%.1f customers expected, at least %.2f%% of the optimum; one more unit brings %.1f%n",
                plan.influence(), 100 * plan.share(), plan.marginalReturn());
        for (int s = 0; s < caps.length; s++) {
            double spent = plan.allocation()[s];
            if (spent > 0.5) System.out.printf("  channel %s: %.2f%n", graph.channels().get(s), spent);
        }
    }
}
