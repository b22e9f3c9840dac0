package io.github.subtail.bounds;

import java.util.Locale;

/** A sum over the steps of one run, made of nothing but what the run has seen. */
public enum ObservedSum {
    /** max over c in C of &lt;sum g_t, c&gt; - sum &lt;g_t, x_t&gt;, t = 1..T. */
    REG_OBS,
    /** SCG: sum &lt;g_t, v_{t-1}&gt;, t = 2..T+1; ascent: sum &lt;g_t, x_t&gt;, t = 1..T, boosted or not. */
    VALUE_SUM,
    /**
     * max over y in C of &lt;sum a_t g_t, y&gt; - sum a_t &lt;g_t, v_{t-1}&gt;, t = 2..T+1, a_t = (1/T) (1+1/T)^-(T+2-t): the weights
     * that need no constant of the problem.
     */
    SCG_POSTERIOR_SUM,
    /** The same with a_t = 1/T. */
    SCG_UNIFORM_SUM;

    /**
     * The name of the certificate in the store.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
