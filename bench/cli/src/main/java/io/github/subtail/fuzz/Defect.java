package io.github.subtail.fuzz;

/**
 * An answer that is wrong, or that did not come.
 *
 * @param kind which of them
 * @param step the question at which it showed, from 0
 * @param message what is wrong
 */
record Defect(Kind kind, int step, String message) {

    /** How an answer can fail. */
    enum Kind {
        /** It is not right. */
        WRONG,
        /** There is none, although the problem is well scaled enough. */
        THROWN,
        /** A certificate failed where double precision does not reach: no answer, and none pretended. */
        REFUSED
    }
}
