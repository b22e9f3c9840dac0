package io.github.subtail.budget;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.kernel.Compressed;
import java.util.Arrays;
import java.util.Set;

/** The constants of customer minibatches; proofs in {@link CustomerMinibatch#constants()}. */
final class MinibatchLaw {

    private MinibatchLaw() {}

    static NoiseConstants constants(BudgetObjective objective, int drawn, double hessianDeviation) {
        int all = objective.customers();
        double[] norms = norms(objective.attraction().byRow());
        double scale = norm(objective.weights());
        double bound = scale * bound(objective.attraction().byColumn(), norms, all, drawn);
        double squares = sumOfLargest(squared(norms), all);
        double variance = drawn == all ? 0 : (double) all * (all - drawn) / ((double) drawn * (all - 1)) * squares;
        return new NoiseConstants(
                Set.of(NoiseModel.B, NoiseModel.SG, NoiseModel.V),
                bound,
                Math.min(bound, scale * hoeffding(norms, all, drawn)),
                scale * Math.sqrt(variance),
                true,
                hessianDeviation);
    }

    private static double bound(Compressed channels, double[] norms, int all, int drawn) {
        double factor = (double) all / drawn - 1;
        double[] drawnSums = largestSums(channels, drawn);
        double[] otherSums = largestSums(channels, all - drawn);
        double squares = 0;
        for (int s = 0; s < drawnSums.length; s++) {
            double entry = Math.max(factor * drawnSums[s], otherSums[s]);
            squares += entry * entry;
        }
        double u = Math.min(norm(drawnSums), sumOfLargest(norms, drawn));
        double v = Math.min(norm(otherSums), sumOfLargest(norms, all - drawn));
        return Math.min(Math.sqrt(squares), Math.hypot(factor * u, v));
    }

    private static double hoeffding(double[] sortedNorms, int all, int drawn) {
        double first = sortedNorms[0];
        double second = all > 1 ? sortedNorms[1] : 0;
        return (double) all / drawn * Math.sqrt(Math.min(drawn, all - drawn)) * Math.hypot(first, second) / 2;
    }

    /** The norms of all vectors, descending. */
    private static double[] norms(Compressed vectors) {
        double[] norms = new double[vectors.count()];
        for (int t = 0; t < norms.length; t++) {
            norms[t] = norm(values(vectors, t));
        }
        return descending(norms);
    }

    /** For each vector the sum of its {@code most} largest entries, all of which are positive. */
    private static double[] largestSums(Compressed vectors, int most) {
        double[] sums = new double[vectors.count()];
        for (int s = 0; s < sums.length; s++) {
            sums[s] = sumOfLargest(descending(values(vectors, s)), most);
        }
        return sums;
    }

    private static double[] values(Compressed vectors, int vector) {
        double[] values = new double[vectors.start(vector + 1) - vectors.start(vector)];
        for (int e = 0; e < values.length; e++) {
            values[e] = vectors.value(vectors.start(vector) + e);
        }
        return values;
    }

    private static double[] descending(double[] values) {
        Arrays.sort(values);
        double[] descending = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            descending[i] = values[values.length - 1 - i];
        }
        return descending;
    }

    private static double sumOfLargest(double[] descending, int most) {
        double sum = 0;
        for (int i = 0; i < Math.min(most, descending.length); i++) {
            sum += descending[i];
        }
        return sum;
    }

    private static double[] squared(double[] values) {
        return Arrays.stream(values).map(v -> v * v).toArray();
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }
}
