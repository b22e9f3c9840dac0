package io.github.subtail.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One problem of the study, as its figures name and normalise it.
 *
 * @param id first part of its cells' ids, such as {@code nqp-1}
 * @param name as captions call it, such as {@code NQP}
 * @param reference the value that is drawn as 1, opt_lower unless chosen otherwise; finite and &gt; 0
 * @param normaliser what that value is, such as {@code best value found}
 * @param noise the noise in words, such as {@code Gaussian, at-zero 4, clipped at 2 sigma}
 */
public record StudyProblem(String id, String name, double reference, String normaliser, String noise) {

    /**
     * Checks the reference.
     *
     * @throws IllegalArgumentException if it is not finite and &gt; 0
     */
    public StudyProblem {
        if (!(reference > 0) || !Double.isFinite(reference)) {
            throw new IllegalArgumentException(
                    "reference value of " + id + " must be finite and > 0: was " + reference);
        }
    }

    /** Noise and normaliser, as every caption states them. */
    String words() {
        return "Noise: " + noise + ". OPT: " + normaliser + ", "
                + new BigDecimal(reference).round(new MathContext(6)).toPlainString() + ".";
    }
}
