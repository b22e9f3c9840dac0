package io.github.subtail.conformance;

import java.util.Optional;

/**
 * One rule held against one thing.
 *
 * @param subject what was looked at, such as {@code problem coverage}
 * @param rule what is asked of it, in a few words
 * @param defect what is wrong; empty if nothing is
 */
public record Finding(String subject, String rule, Optional<String> defect) {

    /**
     * Whether the rule holds, as far as was looked.
     *
     * @return true if no defect was found
     */
    public boolean holds() {
        return defect.isEmpty();
    }
}
