package io.github.subtail.stats;

/** The ranges of levels and confidences. */
final class Levels {

    private Levels() {}

    static double checkLevel(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("quantile level must be in [0, 1]: was " + q);
        }
        return q;
    }

    static double checkConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1): was " + confidence);
        }
        return confidence;
    }
}
