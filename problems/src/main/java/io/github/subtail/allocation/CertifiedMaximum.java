package io.github.subtail.allocation;

/** A point with a proof of how close to the maximum it is: F(x) &lt;= OPT &lt;= upper, with certainty. Immutable. */
public final class CertifiedMaximum {

    private final double[] x;
    private final double value;
    private final double upper;
    private final Tangent tangent;
    private final int iterations;
    private final boolean reached;

    CertifiedMaximum(double[] x, double value, double upper, Tangent tangent, int iterations, boolean reached) {
        this.x = x;
        this.value = value;
        this.upper = upper;
        this.tangent = tangent;
        this.iterations = iterations;
        this.reached = reached;
    }

    /**
     * The point.
     *
     * @return a fresh copy of x, length n
     */
    public double[] x() {
        return x.clone();
    }

    /**
     * What it is worth.
     *
     * @return F(x)
     */
    public double value() {
        return value;
    }

    /**
     * An upper bound of OPT.
     *
     * @return at least F(x)
     */
    public double upper() {
        return upper;
    }

    /**
     * The share of OPT that x has for certain.
     *
     * @return F(x) / upper, in [0, 1] for F &gt;= 0; 1 if upper is 0
     */
    public double share() {
        return upper == 0 ? 1 : value / upper;
    }

    /**
     * The tangent whose greatest value over C is {@link #upper()}.
     *
     * @return the tangent
     */
    public Tangent tangent() {
        return tangent;
    }

    /**
     * How many steps it took.
     *
     * @return at least 0
     */
    public int iterations() {
        return iterations;
    }

    /**
     * Whether the gap that was asked for is reached.
     *
     * @return false if the search ran into a limit or into rounding before
     */
    public boolean reached() {
        return reached;
    }
}
