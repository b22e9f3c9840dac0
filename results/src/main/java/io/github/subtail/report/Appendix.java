package io.github.subtail.report;

import io.github.subtail.store.ConstantRow;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.InstanceRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it takes to make a report again, and what its bounds are made of.
 *
 * @param commands command to what it does, in the order shown
 * @param seeds root seed, instance seeds, trials, in words
 * @param experiment where and by which version the folder was started, with the resolved description
 * @param instances problems with the bracket of their optimum
 * @param constants what the bounds are made of
 */
public record Appendix(
        Map<String, String> commands,
        String seeds,
        ExperimentRow experiment,
        List<InstanceRow> instances,
        List<ConstantRow> constants) {

    /** Copies the collections; the commands keep their order. */
    public Appendix {
        commands = Collections.unmodifiableMap(new LinkedHashMap<>(commands));
        instances = List.copyOf(instances);
        constants = List.copyOf(constants);
    }
}
