package io.github.subtail.example;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientSample;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Problem;
import java.util.Arrays;
import java.util.List;

/** The four algorithms on an objective of one's own; the README shows what is between the marks. */
public final class Embedding {

    private Embedding() {}

    /**
     * Prints one line for each algorithm.
     *
     * @param args ignored
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        // begin
        double[][] pull = {{0.9, 0.1, 0.2}, {0.3, 0.8, 0.1}, {0.2, 0.3, 0.7}, {0.5, 0.5, 0.5}};
        // x_i is spent on channel i; the value is how many of the four customers that reaches
        Objective reach = Objective.of(3, (x, gradient) -> {
            Arrays.fill(gradient, 0);
            double reached = 0;
            for (double[] a : pull) {
                double missed = Math.exp(-(a[0] * x[0] + a[1] * x[1] + a[2] * x[2]));
                reached += 1 - missed;
                for (int i = 0; i < 3; i++) gradient[i] += a[i] * missed;
            }
            return reached;
        });
        GradientSample noisy = (x, z, out) -> {
            reach.valueAndGradient(x, out);
            for (int i = 0; i < 3; i++) out[i] += 0.1 * z.nextGaussian();
        };
        var region = new BudgetBox(new double[] {1, 1, 1}, 1.5);
        var problem = new Problem("reach", new SampledObjective(reach, noisy), region);
        var pga = new ProjectedGradientAscent(200);
        for (Algorithm algorithm : List.of(
                pga,
                new BoostedGradientAscent(pga, 1),
                new StochasticContinuousGreedy(200),
                new StochasticContinuousGreedyPlusPlus(50, Difference.SAME_SAMPLE))) {
            double[] x = algorithm.run(problem, new RandomStreams(42, 0)).x();
            System.out.printf("%-12s %.4f at %s%n", algorithm.id(), reach.value(x), Arrays.toString(x));
        }
        // end
    }
}
