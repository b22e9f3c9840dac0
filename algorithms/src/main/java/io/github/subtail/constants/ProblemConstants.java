package io.github.subtail.constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Geometry and smoothness of one problem, by name, each number with its provenance.
 *
 * <pre>
 *   n, gamma     dimension; weak-DR factor, 1 for DR-submodular
 *   F0, grad0    F(0); ||grad F(0)||
 *   D, R         diameter of C; largest norm in C
 *   L, Lbar      largest ||Hess F||_2; the compound constant of SCG++'s difference estimator in [BGZM23]
 *   G, G0        largest ||grad F|| over C; over {s x : s in [0,1], x in C}
 *   P0           (1/gamma) max over v in C of &lt;grad F(0), v&gt;
 *   K2           bound of v'(-Hess F(z))v over v in C and z (gamma = 1)
 *   omega        largest diameter of {grad F(s x) : s in [0,1]}, x in C
 *   width        E max over v in C of &lt;g, v&gt;, g ~ N(0, I); may be absent
 *   k_j, V_j     E max over v in C of &lt;k_j grad F(0) + g, v&gt; - k_j P0 at k_1 &lt; k_2 &lt; ..; may be absent
 *   vertices     number of vertices of C; may be absent
 * </pre>
 *
 * <p>Every number but gamma and F0 may be an upper bound of what it names. Further names (the cruder values that a
 * better one replaces, such as {@code D_box}) are kept for show and used by no bound.
 *
 * @param constants the constants, of distinct names
 */
public record ProblemConstants(List<Constant> constants) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if two constants share a name or gamma is not in (0, 1]
     */
    public ProblemConstants {
        constants = List.copyOf(constants);
        long names = constants.stream().map(Constant::name).distinct().count();
        if (names != constants.size()) {
            throw new IllegalArgumentException("constants must have distinct names: "
                    + constants.stream().map(Constant::name).toList());
        }
        double gamma = find(constants, "gamma").map(Constant::value).orElse(1.0);
        if (!(gamma > 0 && gamma <= 1)) {
            throw new IllegalArgumentException("gamma must be in (0, 1]: was " + gamma);
        }
    }

    private static Optional<Constant> find(List<Constant> constants, String name) {
        for (Constant constant : constants) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * The constant of a name.
     *
     * @param name one of the names above, or another that was measured
     * @return the constant, if there is one
     */
    public Optional<Constant> find(String name) {
        return find(constants, name);
    }

    /**
     * The number of a name, as a bound may use it: {@link Constant#safe()}.
     *
     * @param name one of the names above
     * @return the number
     * @throws IllegalArgumentException if there is no such constant
     */
    public double require(String name) {
        return find(name)
                .map(Constant::safe)
                .orElseThrow(() -> new IllegalArgumentException("constant " + name + " is not known: there are "
                        + constants.stream().map(Constant::name).toList()));
    }

    /**
     * The same constants with one replaced, or added.
     *
     * @param constant the new value
     * @return a copy
     */
    public ProblemConstants with(Constant constant) {
        List<Constant> changed = new ArrayList<>(constants);
        changed.removeIf(c -> c.name().equals(constant.name()));
        changed.add(constant);
        return new ProblemConstants(changed);
    }

    /**
     * n.
     *
     * @return the dimension
     */
    public int dimension() {
        return (int) require("n");
    }

    /**
     * gamma, 1 if it was not measured.
     *
     * @return the weak-DR factor
     */
    public double gamma() {
        return find("gamma").map(Constant::value).orElse(1.0);
    }

    /**
     * F(0).
     *
     * @return the value at the origin
     */
    public double valueAtZero() {
        return require("F0");
    }

    /**
     * ||grad F(0)||.
     *
     * @return the norm of the gradient at the origin
     */
    public double gradientAtZero() {
        return require("grad0");
    }

    /**
     * D.
     *
     * @return the diameter of C
     */
    public double diameter() {
        return require("D");
    }

    /**
     * R.
     *
     * @return the largest norm in C
     */
    public double radius() {
        return require("R");
    }

    /**
     * L.
     *
     * @return the Lipschitz constant of the gradient
     */
    public double smoothness() {
        return require("L");
    }

    /**
     * Lbar; L if it was not given.
     *
     * @return the compound constant of the difference estimator
     */
    public double compoundSmoothness() {
        return find("Lbar").map(Constant::safe).orElseGet(this::smoothness);
    }

    /**
     * G.
     *
     * @return the largest gradient norm over C
     */
    public double gradient() {
        return require("G");
    }

    /**
     * G0.
     *
     * @return the largest gradient norm over the rays from 0 into C
     */
    public double rayGradient() {
        return require("G0");
    }

    /**
     * P0.
     *
     * @return (1/gamma) max over v in C of &lt;grad F(0), v&gt;
     */
    public double linear() {
        return require("P0");
    }

    /**
     * K2.
     *
     * @return the bound of v'(-Hess F)v over C
     */
    public double secondOrder() {
        return require("K2");
    }

    /**
     * omega.
     *
     * @return how far the gradient moves along a ray
     */
    public double gradientVariation() {
        return require("omega");
    }

    /**
     * w(C), the upper end of its interval if it is a Monte Carlo value.
     *
     * @return the Gaussian width, if known
     */
    public Optional<Double> width() {
        return find("width").map(Constant::safe);
    }

    /**
     * The probability that a Monte Carlo constant is outside of its interval.
     *
     * @return {@link Constant#MONTE_CARLO_RISK} if there is such a constant, otherwise 0
     */
    public double risk() {
        boolean simulated = constants.stream().anyMatch(c -> c.provenance() == Provenance.MONTE_CARLO);
        return simulated ? Constant.MONTE_CARLO_RISK : 0;
    }

    /**
     * Nv.
     *
     * @return the number of vertices of C, if known
     */
    public Optional<Double> vertices() {
        return find("vertices").map(Constant::safe);
    }
}
