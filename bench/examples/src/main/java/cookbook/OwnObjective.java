package cookbook;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.run.Problem;
import java.util.Arrays;

/** Maximises a function of one's own: its value and its gradient are all that is needed. */
final class OwnObjective {

    public static void main(String[] args) {
        double[] worth = {5, 3, 2, 1};
        // diminishing returns: F(x) = sum_i worth_i ln(1 + x_i)
        Objective returns = Objective.of(worth.length, (x, gradient) -> {
            double value = 0;
            for (int i = 0; i < x.length; i++) {
                value += worth[i] * Math.log1p(x[i]);
                gradient[i] = worth[i] / (1 + x[i]);
            }
            return value;
        });
        var exact = new SampledObjective(returns, (x, sample, out) -> returns.valueAndGradient(x, out));
        var region = new BudgetBox(new double[] {4, 4, 4, 4}, 6); // 0 <= x_i <= 4, sum x_i <= 6
        var problem = new Problem("returns", exact, region);

        double[] x = new StochasticContinuousGreedy(500).run(problem, new RandomStreams(42, 0)).x();
        System.out.printf("F = %.3f at %s%n", returns.value(x), Arrays.toString(x));
    }
}
