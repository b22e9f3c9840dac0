package io.github.subtail.measure;

import io.github.subtail.objective.Objective;
import io.github.subtail.region.Region;
import java.util.Optional;

/**
 * Upper bounds of OPT = max_C F from the value and gradient at one point x of the box [0, u] that holds C.
 *
 * <pre>
 *   (U1)  F(x) + (1/gamma) max {&lt;grad F(x), v&gt; : v in C}
 *   (U2)  F(x) + (1/gamma) max {&lt;grad F(x), w&gt; : w in C, w &lt;= u - x}    C down-closed; exact at x = u
 *   gap   F(x) + max {&lt;grad F(x), v - x&gt; : v in C}                      F concave
 * </pre>
 *
 * <p>Each costs one linear maximisation. F(x)/min U is the certified share of OPT that x has. U1 and U2 follow from
 * F(x*) - F(x) &lt;= (1/gamma) &lt;grad F(x), (x* - x)_+&gt;.
 *
 * @param objective F, monotone and gamma-weakly DR-submodular on [0, u]
 * @param region C
 * @param gamma the weak-DR factor, in (0, 1]
 * @param concave whether F is concave
 */
public record UpperCertificate(Objective objective, Region region, double gamma, boolean concave) {

    /**
     * Checks gamma.
     *
     * @throws IllegalArgumentException if gamma is not in (0, 1]
     */
    public UpperCertificate {
        if (!(gamma > 0 && gamma <= 1)) {
            throw new IllegalArgumentException("gamma must be in (0, 1]: was " + gamma);
        }
    }

    /**
     * An upper bound of OPT.
     *
     * @param value the bound
     * @param source its name: {@code U1}, {@code U2} or {@code Frank-Wolfe gap}
     */
    public record Upper(double value, String source) {
        Upper least(Upper other) {
            return other.value < value ? other : this;
        }
    }

    /**
     * The least of the bounds at a point.
     *
     * @param x a point of [0, u], length n; not changed
     * @return the bound
     */
    public Upper at(double[] x) {
        double[] gradient = new double[x.length];
        double value = objective.valueAndGradient(x, gradient);
        Upper least = whole(value, x, gradient);
        return cut(value, x, gradient).map(least::least).orElse(least);
    }

    /**
     * The share of OPT that a point has for certain, such as the point that a run returned.
     *
     * @param x a point of C, length n; not changed
     * @return F(x) over the least of the bounds at x; 1 if that is 0
     */
    public double share(double[] x) {
        double upper = at(x).value();
        return upper == 0 ? 1 : objective.value(x) / upper;
    }

    /**
     * The lesser of U1 and the gap, which need no region of their own, at a point whose gradient is known.
     *
     * @param value F(x)
     * @param x a point of [0, u], length n; not changed
     * @param gradient grad F(x), length n; not changed
     * @return the bound
     */
    Upper whole(double value, double[] x, double[] gradient) {
        double linear = region.linearMaximizer().maximize(gradient, new double[x.length]);
        Upper first = new Upper(value + linear / gamma, "U1");
        if (!concave) {
            return first;
        }
        double inner = 0;
        for (int i = 0; i < x.length; i++) {
            inner += gradient[i] * x[i];
        }
        return first.least(new Upper(value + linear - inner, "Frank-Wolfe gap"));
    }

    private Optional<Upper> cut(double value, double[] x, double[] gradient) {
        double[] room = region.upper();
        for (int i = 0; i < room.length; i++) {
            room[i] = Math.max(0, room[i] - x[i]);
        }
        return CappedRegion.of(region, room)
                .map(c -> c.linearMaximizer().maximize(gradient, new double[x.length]))
                .map(linear -> new Upper(value + linear / gamma, "U2"));
    }
}
