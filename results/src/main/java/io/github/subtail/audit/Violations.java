package io.github.subtail.audit;

/**
 * How many trials fell below a bound.
 *
 * @param trials N, done and failed ones
 * @param failed trials without a value, which count in N but never as violations
 * @param certain k_lo, trials below the bound with OPT at the lower end of its bracket: certainly below it
 * @param possible k_hi, trials below the bound with OPT at the upper end: nobody else can be below it
 */
public record Violations(int trials, int failed, int certain, int possible) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if they are not 0 &lt;= failed &lt;= trials, 0 &lt;= certain &lt;= possible &lt;= trials - failed
     */
    public Violations {
        boolean ordered = 0 <= certain && certain <= possible && 0 <= failed && possible <= trials - failed;
        if (!ordered) {
            throw new IllegalArgumentException("violations must be 0 <= k_lo <= k_hi <= N - failed: were " + certain
                    + ", " + possible + ", N = " + trials + ", failed = " + failed);
        }
    }

    /**
     * Counts.
     *
     * @param values the statistic of each done trial
     * @param atLower the bound of each trial with OPT at the lower end, as long as {@code values}
     * @param atUpper the bound of each trial with OPT at the upper end, not below {@code atLower}
     * @param failed failed trials
     * @return the counts; a value equal to the bound is not below it
     */
    static Violations count(double[] values, double[] atLower, double[] atUpper, int failed) {
        int certain = 0;
        int possible = 0;
        for (int i = 0; i < values.length; i++) {
            certain += values[i] < atLower[i] ? 1 : 0;
            possible += values[i] < Math.max(atLower[i], atUpper[i]) ? 1 : 0;
        }
        return new Violations(values.length + failed, failed, certain, possible);
    }
}
