package io.github.subtail.abuse;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How a quantity moves over a long run, its first quarter left out as warm-up.
 *
 * @param second median of the second quarter
 * @param last median of the last quarter
 * @param slope of the least-squares line, by hour
 * @param halfWidth of the slope's 95% interval
 * @param most the greatest value
 */
record Drift(double second, double last, double slope, double halfWidth, double most) {

    private static final double SECONDS_PER_HOUR = 3600;

    /** Least number of measurements, one for each quarter; the slope needs three. */
    static final int LEAST = 4;

    static Drift of(List<Usage> usages, ToDoubleFunction<Usage> quantity) {
        double[] values = usages.stream().mapToDouble(quantity).toArray();
        int quarter = values.length / 4;
        SimpleRegression line = new SimpleRegression();
        for (int i = quarter; i < values.length; i++) {
            line.addData(usages.get(i).seconds() / SECONDS_PER_HOUR, values[i]);
        }
        return new Drift(
                new Median().evaluate(Arrays.copyOfRange(values, quarter, 2 * quarter)),
                new Median().evaluate(Arrays.copyOfRange(values, values.length - quarter, values.length)),
                line.getSlope(),
                line.getSlopeConfidenceInterval(),
                Arrays.stream(values).max().orElseThrow());
    }

    /** From the second quarter to the last. */
    double rise() {
        return last - second;
    }
}
