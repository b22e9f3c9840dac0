package plugin;

import io.github.subtail.objective.Objective;
import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.Parameter;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.BudgetBox;
import java.util.Arrays;
import java.util.List;

/** F(x) = sum over customers c of 1 - prod_i (1 - p_ci x_i) on [0, 1]^n with sum x_i <= budget: type coverage. */
public final class Coverage implements ProblemProvider {

    @Override
    public String type() {
        return "coverage";
    }

    @Override
    public String summary() {
        return "probabilistic coverage: each unit of x_i reaches customer c with probability p_ci";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("n", 1, 1000, 8),
                Parameter.integer("customers", 1, 100_000, 40),
                Parameter.number("budget", 0, 1000, 3),
                Parameter.integer("instance-seed", 0, Integer.MAX_VALUE, 1));
    }

    @Override
    public Instance instance(Arguments arguments) {
        int n = arguments.integer("n");
        var random = new RandomStreams(arguments.integer("instance-seed"), 0).stream(Purpose.INSTANCE);
        double[][] p = new double[arguments.integer("customers")][n];
        double smoothness = 0; // |Hess F| <= sum over c of p_c p_c', whose norm is at most sum |p_c|^2
        for (double[] row : p) {
            for (int i = 0; i < n; i++) {
                row[i] = 0.5 * random.nextDouble();
                smoothness += row[i] * row[i];
            }
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return new Instance(
                Objective.of(n, (x, gradient) -> reached(p, x, gradient)),
                new BudgetBox(ones, arguments.number("budget")),
                smoothness);
    }

    private static double reached(double[][] p, double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        double reached = 0;
        for (double[] row : p) {
            double missed = 1;
            for (int i = 0; i < x.length; i++) missed *= 1 - row[i] * x[i];
            for (int i = 0; i < x.length; i++) gradient[i] += row[i] * missed / (1 - row[i] * x[i]);
            reached += 1 - missed;
        }
        return reached;
    }
}
