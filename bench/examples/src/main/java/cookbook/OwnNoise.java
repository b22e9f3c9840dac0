package cookbook;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.objective.GradientSample;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.run.Problem;
import java.util.stream.IntStream;

/** A gradient seen through noise of one's own: each sample is the gradient at one customer out of a thousand. */
final class OwnNoise {

    public static void main(String[] args) {
        double[][] pull = new double[1000][3];
        for (int c = 0; c < 1000; c++) pull[c] = new double[] {(c % 7) / 7.0, (c % 5) / 5.0, (c % 3) / 3.0};
        Objective reach = Objective.of(3, (x, gradient) -> {
            java.util.Arrays.fill(gradient, 0);
            return IntStream.range(0, 1000).mapToDouble(c -> add(pull[c], x, gradient)).sum();
        });
        // unbiased: a thousand times the gradient of one customer, drawn from `sample` and from nothing else
        GradientSample oneCustomer = (x, sample, out) -> {
            java.util.Arrays.fill(out, 0);
            add(pull[sample.nextInt(1000)], x, out);
            for (int i = 0; i < out.length; i++) out[i] *= 1000;
        };
        var region = new BudgetBox(new double[] {1, 1, 1}, 1.5);
        var problem = new Problem("reach", new SampledObjective(reach, oneCustomer), region);
        double[] x = new ProjectedGradientAscent(500).run(problem, new RandomStreams(42, 0)).x();
        System.out.printf("%.1f of 1000 customers reached%n", reach.value(x));
    }

    /** Adds the gradient of 1 - exp(-a'x), the chance that a customer is reached, and returns that chance. */
    private static double add(double[] a, double[] x, double[] gradient) {
        double missed = Math.exp(-(a[0] * x[0] + a[1] * x[1] + a[2] * x[2]));
        for (int i = 0; i < 3; i++) gradient[i] += a[i] * missed;
        return 1 - missed;
    }
}
