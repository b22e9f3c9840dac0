package io.github.subtail.budget;

/** What the number on an edge of a {@link BipartiteGraph} is. */
public enum EdgeWeight {
    /** How often the customer was seen with the channel: an integer from 1 to 2^53. */
    COUNT,
    /** The influence probability p_st itself, in (0,1). */
    PROBABILITY
}
