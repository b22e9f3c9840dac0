package io.github.subtail.noise;

/**
 * Checks of arguments. A class of its own, since the constants of {@link GaussianNoise} need those of {@link
 * HessianNoise}, which must be able to check itself first.
 */
final class Require {

    private Require() {}

    static void finiteAndNonNegative(String name, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite: was " + value);
        }
    }
}
