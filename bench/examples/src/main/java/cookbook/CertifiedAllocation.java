package cookbook;

import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.measure.UpperCertificate;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Problem;
import java.util.OptionalDouble;

/** Spends a budget on channels and tells the share of the optimum that the plan has for certain. */
final class CertifiedAllocation {

    public static void main(String[] args) {
        var graph = new LookAlike(100, 1000, 5000, 1).generate(); // or EdgeFile.read(Path.of("graph.tsv.gz"))
        var instance = BudgetInstance.single(graph, new Cap.Constant(1), OptionalDouble.of(10));
        var influence = instance.objective();
        var region = instance.region();
        var problem = new Problem("plan", new NoisyObjective(influence, GaussianNoise.NONE), region);

        double[] plan = new StochasticContinuousGreedy(500).run(problem, new RandomStreams(42, 0)).x();
        // influence is concave, so the Frank-Wolfe gap bounds OPT from above as well
        double share = new UpperCertificate(influence, region, 1, true).share(plan);

        System.out.printf("%.1f customers expected, at least %.2f%% of the optimum%n", influence.value(plan), 100 * share);
        for (int s = 0; s < plan.length; s++) {
            if (plan[s] > 0.5) System.out.printf("  channel %s: %.2f%n", graph.channels().get(s), plan[s]);
        }
    }
}
