package io.github.subtail.random;

/** What a random stream is drawn for. Each purpose has a stream of its own, so that none disturbs another. */
public enum Purpose {
    /** The starting point of the ascent methods. */
    START(0x5354415254L),
    /** Gradient noise and gradient samples. */
    GRADIENT(0x4752414449454E54L),
    /** Hessian noise. */
    HESSIAN(0x4845535349414EL),
    /** The mixing variables of boosted ascent and of sampled Hessians. */
    MIX(0x4D4958L),
    /** Which customers a minibatch holds. */
    CUSTOMERS(0x435553544F4DL),
    /** Generated instances; keyed by the instance seed, never by a trial. */
    INSTANCE(0x494E5354414E4345L),
    /** Monte Carlo constants and certificates, outside every run. */
    ANALYSIS(0x414E414C59534953L);

    private final long key;

    Purpose(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }
}
