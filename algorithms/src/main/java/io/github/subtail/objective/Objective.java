package io.github.subtail.objective;

import java.util.function.ToDoubleBiFunction;

/**
 * A monotone DR-submodular function F on a box of R^n_+ with exact value and gradient.
 *
 * <p>Implementations are immutable and may be shared by threads.
 */
public interface Objective {

    /**
     * The number n of coordinates.
     *
     * @return n, at least 1
     */
    int dimension();

    /**
     * The exact value F(x). Unless overridden, that of {@link #valueAndGradient}, into a gradient that is thrown away.
     *
     * @param x a point, length n; not changed
     * @return F(x)
     */
    default double value(double[] x) {
        return valueAndGradient(x, new double[dimension()]);
    }

    /**
     * The exact value F(x) and gradient of F at x, in one pass.
     *
     * @param x a point, length n; not changed
     * @param gradient receives the gradient, length n; must not be {@code x}
     * @return F(x)
     */
    double valueAndGradient(double[] x, double[] gradient);

    /**
     * An objective from one function.
     *
     * @param dimension the number n of coordinates, at least 1
     * @param valueAndGradient given x, writes the gradient to its second argument and returns F(x)
     * @return the objective
     * @throws IllegalArgumentException if the dimension is below 1
     */
    static Objective of(int dimension, ToDoubleBiFunction<double[], double[]> valueAndGradient) {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be >= 1: was " + dimension);
        }
        return new Objective() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                return valueAndGradient.applyAsDouble(x, gradient);
            }
        };
    }
}
