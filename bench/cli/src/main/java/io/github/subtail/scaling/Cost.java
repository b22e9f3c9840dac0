package io.github.subtail.scaling;

/**
 * One measured point.
 *
 * @param series what was done
 * @param axis what grows: {@code n}, {@code edges}, {@code T} or {@code trials}
 * @param size how large it is
 * @param micros microseconds of one gradient or one iteration
 * @param limitMicros the least that reading the data once and the arithmetic can take here; NaN if not known
 * @param limit which of the two that is: {@code memory bandwidth}, {@code flops}, or empty
 */
public record Cost(String series, String axis, double size, double micros, double limitMicros, String limit) {

    static Cost of(String series, String axis, double size, double micros) {
        return new Cost(series, axis, size, micros, Double.NaN, "");
    }

    static Cost limited(String series, String axis, double size, double micros, double reading, double computing) {
        boolean memory = reading > computing;
        return new Cost(
                series, axis, size, micros, Math.max(reading, computing), memory ? "memory bandwidth" : "flops");
    }
}
