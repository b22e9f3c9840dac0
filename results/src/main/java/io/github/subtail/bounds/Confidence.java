package io.github.subtail.bounds;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** The quantiles of a probability of failure that tail inequalities are made of. */
record Confidence(double delta) {

    Confidence {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in (0, 1): was " + delta);
        }
    }

    /** What is left after a risk that is taken already, less than delta. */
    Confidence after(double risk) {
        return new Confidence(delta - risk);
    }

    /** ln(1 / delta). */
    double log() {
        return -Math.log(delta);
    }

    /** sqrt(2 ln(1 / delta)), the one-sided factor of a unit sub-Gaussian variable. */
    double gaussian() {
        return Math.sqrt(2 * log());
    }

    /** sqrt(2 ln(count / delta)), the factor of the greatest of that many unit sub-Gaussian variables. */
    double gaussian(double count) {
        return Math.sqrt(2 * (Math.log(count) + log()));
    }

    /**
     * chi(n, delta) = sqrt(n x), x &gt; 1 the root of (n/2)(x - 1 - ln x) = ln(1/delta): the norm of a unit
     * sub-Gaussian vector of n coordinates exceeds it with probability at most delta.
     */
    double norm(int dimension) {
        double rate = 2 * log() / dimension;
        double above = 2 + 2 * rate + 2 * Math.sqrt(rate);
        double excess = new BrentSolver(1e-15, 1e-15)
                .solve(1000, y -> y - Math.log1p(y) - rate, 0, above, Math.min(above, Math.sqrt(2 * rate)));
        return Math.sqrt(dimension * (1 + excess));
    }
}
