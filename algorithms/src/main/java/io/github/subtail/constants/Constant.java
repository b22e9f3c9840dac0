package io.github.subtail.constants;

/**
 * One number that bounds use.
 *
 * @param name as in bounds: {@code D}, {@code R}, {@code L}, ...
 * @param value the value
 * @param provenance how it came about
 * @param intervalLower lower end of the confidence interval of a Monte Carlo value; NaN otherwise
 * @param intervalUpper upper end of it; NaN otherwise
 * @param linearMaximizations how many linear maximisations it took
 */
public record Constant(
        String name,
        double value,
        Provenance provenance,
        double intervalLower,
        double intervalUpper,
        int linearMaximizations) {

    /**
     * The probability that any interval of the Monte Carlo constants of one problem misses its constant. A bound that
     * uses one takes it out of its delta.
     */
    public static final double MONTE_CARLO_RISK = 1e-6;

    /**
     * A constant without interval.
     *
     * @param name its name
     * @param value its value
     * @param provenance how it came about
     * @param linearMaximizations how many linear maximisations it took
     * @return the constant
     */
    public static Constant of(String name, double value, Provenance provenance, int linearMaximizations) {
        return new Constant(name, value, provenance, Double.NaN, Double.NaN, linearMaximizations);
    }

    /**
     * The value that a bound may use: the upper end of a Monte Carlo interval, the value itself otherwise.
     *
     * @return a number that is not below the constant, as far as the provenance says so
     */
    public double safe() {
        return provenance == Provenance.MONTE_CARLO ? intervalUpper : value;
    }
}
