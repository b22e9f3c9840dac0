package io.github.subtail.store;

import io.github.subtail.run.Horizon;

/**
 * One problem with one algorithm at one horizon: what many trials are run of.
 *
 * @param problem the id of the problem
 * @param algorithm the id of the algorithm
 * @param horizon its horizon
 */
public record Cell(String problem, String algorithm, Horizon horizon) {

    /**
     * The key of the cell in every table.
     *
     * @return {@code problem/algorithm/T<horizon>}
     */
    public String id() {
        return problem + "/" + algorithm + "/T" + horizon.length();
    }
}
