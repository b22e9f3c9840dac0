package cookbook;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Problem;
import io.github.subtail.stats.OrderStatisticInterval;
import io.github.subtail.stats.Quantiles;
import java.util.stream.IntStream;

/** A thousand seeds on all cores, and how bad the unlucky ones are, with an exact interval. */
final class ThousandSeeds {

    public static void main(String[] args) {
        var instance = NqpGenerator.study(20, 10, 100, 1);
        var noisy = new NoisyObjective(instance.objective(), GaussianNoise.atZero(4).clippedAt(2));
        var problem = new Problem("nqp", noisy, instance.region());
        var scg = new StochasticContinuousGreedy(50); // immutable: one for all threads

        double[] values = IntStream.range(0, 1000)
                .parallel() // the same bits on one thread or many: randomness is keyed by the trial
                .mapToDouble(trial -> noisy.value(scg.run(problem, new RandomStreams(42, trial)).x()))
                .sorted()
                .toArray();

        double q = 0.01;
        var interval = OrderStatisticInterval.of(values.length, q, 0.95);
        System.out.printf(
                "1%% of runs return at most %.1f [%.1f, %.1f]; the median is %.1f%n",
                Quantiles.estimate(values, q),
                interval.lower(values),
                interval.upper(values),
                Quantiles.estimate(values, 0.5));
    }
}
