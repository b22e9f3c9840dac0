package io.github.subtail.scaling;

import java.util.List;

/**
 * The power law through the points of one series by least squares in logarithms.
 *
 * <pre>
 *   micros ~ factor size^exponent
 * </pre>
 *
 * @param exponent how the cost grows
 * @param factor the cost at size 1
 */
public record Growth(double exponent, double factor) {

    /**
     * Fits.
     *
     * @param costs at least two points of different sizes
     * @return the power law
     */
    public static Growth of(List<Cost> costs) {
        double meanSize = mean(costs.stream().mapToDouble(Cost::size).toArray());
        double meanMicros = mean(costs.stream().mapToDouble(Cost::micros).toArray());
        double products = 0;
        double squares = 0;
        for (Cost cost : costs) {
            double size = Math.log(cost.size()) - meanSize;
            products += size * (Math.log(cost.micros()) - meanMicros);
            squares += size * size;
        }
        double exponent = products / squares;
        return new Growth(exponent, Math.exp(meanMicros - exponent * meanSize));
    }

    double at(double size) {
        return factor * Math.pow(size, exponent);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.log(value);
        }
        return sum / values.length;
    }
}
