package cookbook;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Listens to projected gradient ascent and plots what it hears with XChart. */
final class WatchedAscent {

    public static void main(String[] args) throws IOException {
        var instance = NqpGenerator.study(20, 10, 100, 1);
        var noisy = new NoisyObjective(instance.objective(), GaussianNoise.atZero(4).clippedAt(2));
        var problem = new Problem("nqp", noisy, instance.region());

        List<Integer> iterations = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        IterationListener curve = new IterationListener() {
            @Override
            public void onOutput(int t, double[] x, long oracleCalls) {
                iterations.add(t);
                values.add(noisy.value(x)); // the exact F; listening never changes a run
            }
        };
        new ProjectedGradientAscent(200).run(problem, new RandomStreams(42, 0), curve);

        XYChart chart = new XYChartBuilder().xAxisTitle("iteration").yAxisTitle("F(x_t)").build();
        chart.addSeries("PGA, step 2/sqrt(t)", iterations, values);
        Path file = Path.of(args.length > 0 ? args[0] : "ascent.png");
        try (var out = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(chart, out, "png");
        }
        System.out.printf("%d points, the last %.1f%n", values.size(), values.get(199));
    }
}
