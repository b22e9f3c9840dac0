package io.github.subtail.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The noise of a problem's stochastic gradients. */
public sealed interface NoiseSpec {

    /** Exact gradients. */
    record None() implements NoiseSpec {}

    /**
     * Independent Gaussian noise on every coordinate of the gradient, and on the Hessian.
     *
     * @param scale what {@code factor} is a multiple of
     * @param factor finite, &gt;= 0
     * @param clip each coordinate is clipped at this many deviations, &gt; 0; empty: not at all
     * @param hessian the noise of Hessian entries
     */
    record Gaussian(Scale scale, double factor, OptionalDouble clip, HessianNoise hessian) implements NoiseSpec {}

    /**
     * The gradient over a minibatch of customers, rescaled; budget allocation only.
     *
     * @param customers customers per sample, from 1 to |T|
     */
    record Customers(int customers) implements NoiseSpec {}

    /** What the deviation of a coordinate is proportional to. */
    enum Scale {
        /** sigma = factor. */
        ABSOLUTE("absolute"),
        /** sigma = factor ||grad F(0)|| / n. */
        AT_ZERO("at-zero"),
        /** sigma(x) = factor ||grad F(x)|| / n. */
        RELATIVE("relative");

        private final String key;

        Scale(String key) {
            this.key = key;
        }

        /**
         * As users write it.
         *
         * @return the key
         */
        public String key() {
            return key;
        }
    }

    /**
     * The deviation sigma_h of each Hessian entry.
     *
     * @param value finite, &gt;= 0
     * @param absolute whether sigma_h = value; otherwise sigma_h = value * L / n
     */
    record HessianNoise(double value, boolean absolute) {
        /** Exact Hessians. */
        public static final HessianNoise NONE = new HessianNoise(0, false);
    }

    /**
     * The value of key {@code noise}, with every default filled in.
     *
     * @return {@code none} or a mapping
     */
    default Object description() {
        Map<String, Object> map = new LinkedHashMap<>();
        if (this instanceof Gaussian gaussian) {
            map.put("kind", "gaussian");
            map.put(gaussian.scale.key, gaussian.factor);
            map.put("clip", gaussian.clip.isPresent() ? gaussian.clip.getAsDouble() : "none");
            map.put(gaussian.hessian.absolute ? "hessian-absolute" : "hessian", gaussian.hessian.value);
            return map;
        }
        if (this instanceof Customers minibatch) {
            map.put("kind", "customers");
            map.put("customers", minibatch.customers);
            return map;
        }
        return "none";
    }
}
