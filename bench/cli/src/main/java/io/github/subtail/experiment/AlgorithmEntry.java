package io.github.subtail.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One entry of {@code algorithms}: an algorithm, on which problems, for how many trials.
 *
 * @param spec the algorithm
 * @param problems ids of the problems it is run on; empty for all of them
 * @param trials how many trials; empty for {@code seeds.trials}
 */
public record AlgorithmEntry(AlgorithmSpec spec, List<String> problems, OptionalInt trials) {

    /** Copies the list. */
    public AlgorithmEntry {
        problems = List.copyOf(problems);
    }

    /**
     * Whether it is run on a problem.
     *
     * @param problem the problem
     * @return true if no problems are named, or this one is
     */
    public boolean appliesTo(ProblemSpec problem) {
        return problems.isEmpty() || problems.contains(problem.id());
    }

    boolean meets(AlgorithmEntry other) {
        return spec.id().equals(other.spec.id())
                && (problems.isEmpty()
                        || other.problems.isEmpty()
                        || problems.stream().anyMatch(other.problems::contains));
    }

    /** The keys of the algorithm, then those of the entry that were given. */
    Map<String, Object> description() {
        Map<String, Object> map = new LinkedHashMap<>(spec.description());
        if (!problems.isEmpty()) {
            map.put("problems", problems);
        }
        trials.ifPresent(count -> map.put("trials", count));
        return map;
    }

    /** Reads an entry; the problems it names must be among {@code known}. */
    static AlgorithmEntry read(Field field, int longest, List<String> known, DataFolder folder) {
        AlgorithmSpec spec = AlgorithmReader.read(field, longest, folder);
        Section section = field.checkedSection();
        Map<String, String> ids = new LinkedHashMap<>();
        known.forEach(id -> ids.put(id, id));
        List<String> problems = section.optional("problems")
                .map(list -> list.list("problem ids").stream()
                        .map(id -> id.choice(ids))
                        .toList())
                .orElse(List.of());
        OptionalInt trials = section.has("trials")
                ? OptionalInt.of(section.required("trials").count(1))
                : OptionalInt.empty();
        return new AlgorithmEntry(spec, problems, trials);
    }
}
