package io.github.subtail.region;

import java.io.Serial;

/** An inner solver could not certify its answer: the run has failed, and no value may be taken from it. */
public final class InnerSolverException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says which certificate failed.
     *
     * @param message the solver, the certificate, its value and the allowed value
     */
    public InnerSolverException(String message) {
        super(message);
    }
}
