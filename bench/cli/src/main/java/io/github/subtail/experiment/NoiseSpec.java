package io.github.subtail.experiment;

import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.HessianNoise;
import io.github.subtail.noise.NoiseScale;
import io.github.subtail.plugin.NoiseProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** The noise of a problem's stochastic gradients. */
public sealed interface NoiseSpec {

    /** Exact gradients. */
    record None() implements NoiseSpec {}

    /**
     * Independent Gaussian noise on every coordinate of the gradient, and on the Hessian.
     *
     * @param noise scale, factor, clip and Hessian noise
     */
    record Gaussian(GaussianNoise noise) implements NoiseSpec {}

    /**
     * The gradient over a minibatch of customers, rescaled; budget allocation only.
     *
     * @param customers customers per sample, from 1 to |T|
     * @param hessian noise on the Hessians of exact differences
     */
    record Customers(int customers, HessianNoise hessian) implements NoiseSpec {}

    /**
     * Noise of a plugin.
     *
     * @param noise its kind and the values of its keys
     */
    record Own(PluginSpec<NoiseProvider> noise) implements NoiseSpec {}

    /**
     * The value of key {@code noise}, with every default filled in.
     *
     * @return {@code none} or a mapping
     */
    default Object description() {
        Map<String, Object> map = new LinkedHashMap<>();
        if (this instanceof Gaussian gaussian) {
            GaussianNoise noise = gaussian.noise;
            map.put("kind", "gaussian");
            map.put(key(noise.scale()), noise.factor());
            map.put("clip", noise.isClipped() ? noise.clip() : "none");
            describe(noise.hessian(), map);
            return map;
        }
        if (this instanceof Customers minibatch) {
            map.put("kind", "customers");
            map.put("customers", minibatch.customers);
            describe(minibatch.hessian, map);
            return map;
        }
        if (this instanceof Own own) {
            map.put("kind", own.noise.type());
            map.putAll(own.noise.description());
            return map;
        }
        return "none";
    }

    /**
     * The noise in words, for captions.
     *
     * @return such as {@code Gaussian, at-zero 4.0, clipped at 2.0 sigma}
     */
    default String words() {
        if (this instanceof Gaussian gaussian) {
            GaussianNoise noise = gaussian.noise;
            return "Gaussian, " + key(noise.scale()) + " " + noise.factor()
                    + (noise.isClipped() ? ", clipped at " + noise.clip() + " sigma" : "");
        }
        if (this instanceof Own own) {
            return own.noise.type();
        }
        return this instanceof Customers minibatch ? "minibatches of " + minibatch.customers + " customers" : "none";
    }

    private static void describe(HessianNoise hessian, Map<String, Object> map) {
        if (hessian instanceof HessianNoise.RelativeToSmoothness relative) {
            map.put("hessian", relative.factor());
        } else {
            map.put("hessian-absolute", hessian.deviation(1, 1));
        }
    }

    /**
     * A scale as users write it.
     *
     * @param scale the scale
     * @return {@code absolute}, {@code at-zero} or {@code relative}
     */
    static String key(NoiseScale scale) {
        return switch (scale) {
            case ABSOLUTE -> "absolute";
            case AT_ZERO -> "at-zero";
            case RELATIVE -> "relative";
        };
    }
}
