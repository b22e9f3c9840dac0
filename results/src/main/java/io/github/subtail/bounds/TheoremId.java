package io.github.subtail.bounds;

/** The statements of [BGZM23] (AISTATS 2023, arXiv 2303.11937), and the certificates that a run gives of itself. */
public enum TheoremId {
    /** Theorem 1: mean iterate of projected gradient ascent. */
    THEOREM_1("thm1"),
    /** Corollary 1: Theorem 1 at delta = exp(-sqrt T). */
    COROLLARY_1("cor1"),
    /** Theorem 2: mean iterate of boosted ascent. */
    THEOREM_2("thm2"),
    /** Theorem 3: SCG under finite variance. */
    THEOREM_3("thm3"),
    /** Theorem 4: SCG under sub-Gaussian noise. */
    THEOREM_4("thm4"),
    /** Theorem 5 as the main text prints it: SCG++. */
    THEOREM_5_MAIN("thm5-main"),
    /** Theorem 5 as the appendix prints it: SCG++. */
    THEOREM_5_APPENDIX("thm5-appendix"),
    /** Corollary 2: Theorem 5 at a chosen confidence. */
    COROLLARY_2("cor2"),
    /** Bounds from the sums that a run has observed, relative to OPT. */
    POSTERIOR("posterior"),
    /** Bounds from the sums that a run has observed, without OPT. */
    VALUE("value"),
    /** A statement of a user's own, told from others by its row. */
    OWN("own");

    private final String id;

    TheoremId(String id) {
        this.id = id;
    }

    /**
     * The name in tables and JSON.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Whether its bounds have sums of the run in them, so that they differ from run to run.
     *
     * @return true for {@link #POSTERIOR} and {@link #VALUE}
     */
    public boolean fromRun() {
        return this == POSTERIOR || this == VALUE;
    }
}
