package io.github.subtail.stats;

/** What the abscissa of a fitted curve is made from. */
public enum FitAxis {
    /** s = t^{-1/2}, t iterations. */
    ITERATIONS("iterations"),
    /** s = K^{-1/4}, K oracle calls. */
    ORACLE_CALLS("oracle_calls");

    private final String id;

    FitAxis(String id) {
        this.id = id;
    }

    /**
     * Its name in table {@code fit}.
     *
     * @return {@code iterations} or {@code oracle_calls}
     */
    public String id() {
        return id;
    }

    /**
     * The abscissa of a point.
     *
     * @param iterations t, at least 1
     * @param oracleCalls K, at least 1
     * @return s
     */
    public double abscissa(int iterations, long oracleCalls) {
        return switch (this) {
            case ITERATIONS -> 1 / Math.sqrt(iterations);
            case ORACLE_CALLS -> 1 / Math.sqrt(Math.sqrt((double) oracleCalls));
        };
    }
}
