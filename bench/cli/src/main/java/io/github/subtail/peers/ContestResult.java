package io.github.subtail.peers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.inference.TTest;

/**
 * What a contest measured.
 *
 * @param work what was done
 * @param unit what the time is of
 * @param rival who else did it
 * @param ourMicros median over the trials of our CPU microseconds per unit
 * @param theirMicros theirs
 * @param ratio theirMicros / ourMicros
 * @param ourMean mean F of ours
 * @param ourStandardError its standard error
 * @param theirMean mean F of theirs
 * @param theirStandardError its standard error
 * @param difference the p-value of Welch's t-test that both means are equal; where both sides compute at the same points,
 *     the largest relative difference of their values
 * @param check what says that both did the same work: {@code means}, {@code values} or {@code none}
 * @param agrees whether they did: p-value at least {@value #LEVEL}, or difference at most {@value #EXACT}
 * @param goal what the ratio should be
 */
public record ContestResult(
        String work,
        String unit,
        String rival,
        double ourMicros,
        double theirMicros,
        double ratio,
        double ourMean,
        double ourStandardError,
        double theirMean,
        double theirStandardError,
        double difference,
        String check,
        boolean agrees,
        Goal goal) {

    /** Means that differ with a smaller p-value are said to differ. */
    public static final double LEVEL = 1e-4;

    /** Values at the same point may differ relatively by that much. */
    public static final double EXACT = 1e-9;

    static ContestResult of(Contest contest, List<Turn> own, List<Turn> other) {
        double[] ourValues = all(own, Turn::values);
        double[] theirValues = all(other, Turn::values);
        double ours = median(own);
        double theirs = median(other);
        double difference = contest.check() == Contest.Check.VALUES
                ? largest(ourValues, theirValues)
                : pValue(ourValues, theirValues);
        boolean agrees =
                switch (contest.check()) {
                    case VALUES -> difference <= EXACT;
                    case MEANS -> difference >= LEVEL;
                    case NONE -> true;
                };
        return new ContestResult(
                contest.work(),
                contest.unit(),
                contest.rival(),
                ours,
                theirs,
                theirs / ours,
                Mean.of(ourValues).getAsDouble(),
                standardError(ourValues),
                Mean.of(theirValues).getAsDouble(),
                standardError(theirValues),
                difference,
                contest.check().name().toLowerCase(Locale.ROOT),
                agrees,
                contest.goal());
    }

    private static double[] all(List<Turn> turns, Function<Turn, double[]> what) {
        return turns.stream().map(what).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double median(List<Turn> turns) {
        return Median.withDefaults().evaluate(all(turns, Turn::micros));
    }

    private static double standardError(double[] values) {
        return StandardDeviation.of(values).getAsDouble() / Math.sqrt(values.length);
    }

    private static double pValue(double[] a, double[] b) {
        return TTest.withDefaults().test(a, b).getPValue();
    }

    private static double largest(double[] a, double[] b) {
        double largest = a.length == b.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]) / Math.abs(b[i]));
        }
        return largest;
    }
}
