package io.github.subtail.fuzz;

/**
 * What is proved of an answer.
 *
 * @param residual the largest violation of a row, relative to the row's size
 * @param error what the answer can lack, relative to the size of the question
 * @param proof what it took
 * @param defect what is wrong; empty if nothing is
 */
record Verdict(double residual, double error, Proof proof, String defect) {

    /** From the cheapest to the dearest. */
    enum Proof {
        /** Multipliers in double precision. */
        DUALITY,
        /** The exact answer, by integer pivoting. */
        EXACT,
        /** The exact answer with rows moved within the tolerance. */
        MOVED
    }
}
