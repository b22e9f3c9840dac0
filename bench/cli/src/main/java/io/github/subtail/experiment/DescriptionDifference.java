package io.github.subtail.experiment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where two resolved descriptions differ.
 *
 * @param key path of the value, such as {@code problems[0].noise.clip}
 * @param first its value in the first; {@code absent} if it has none
 * @param second its value in the second; {@code absent} if it has none
 */
public record DescriptionDifference(String key, String first, String second) {

    /**
     * The first difference.
     *
     * @param first a resolved description
     * @param second another one
     * @return in the order of the first; empty if they say the same
     */
    public static Optional<DescriptionDifference> first(String first, String second) {
        Map<String, String> one = values(first);
        Map<String, String> other = values(second);
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .map(key -> new DescriptionDifference(
                        key, one.getOrDefault(key, "absent"), other.getOrDefault(key, "absent")))
                .filter(each -> !each.first.equals(each.second))
                .findFirst();
    }

    private static Map<String, String> values(String description) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", TreeReader.parse(description, "description"), values);
        return values;
    }

    private static void collect(String path, Tree tree, Map<String, String> values) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().forEach((key, value) -> collect(path.isEmpty() ? key : path + "." + key, value, values));
        } else if (tree instanceof Tree.Sequence sequence) {
            List<Tree> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                collect(path + "[" + i + "]", items.get(i), values);
            }
        } else {
            values.put(path, tree.shown());
        }
    }

    /** {@code seeds.trials is 100, not 200}. */
    @Override
    public String toString() {
        return key + " is " + first + ", not " + second;
    }
}
