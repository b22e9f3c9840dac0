package io.github.subtail.experiment;

import io.github.subtail.objective.Difference;
import io.github.subtail.schedule.PowerSchedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one entry of {@code algorithms}, or the SPEC of an algorithm. */
final class AlgorithmReader {

    private static final PowerSchedule STEP = new PowerSchedule(2, 0, 0.5);
    private static final PowerSchedule MOMENTUM = new PowerSchedule(4, 8, 2.0 / 3);

    private final Field field;
    private final String type;
    private final int longest;

    private AlgorithmReader(Field field, String type, int longest) {
        this.field = field;
        this.type = type;
        this.longest = longest;
    }

    static List<String> types() {
        return List.of("pga", "boosted-pga", "scg", "scg++");
    }

    /** Iterations default to {@code longest}. */
    static AlgorithmSpec read(Field field, int longest) {
        String type = Types.of(field, types());
        AlgorithmReader reader = new AlgorithmReader(field, type, longest);
        return switch (type) {
            case "pga" -> reader.ascent(reader.section("iterations", "step", "start", "batch"));
            case "boosted-pga" -> reader.boosted();
            case "scg" -> reader.greedy();
            default -> reader.greedyPlusPlus();
        };
    }

    /** The greatest of its horizons, 0 for an anytime algorithm; looks at nothing else. */
    static int longestHorizon(Field field) {
        if (!Types.of(field, types()).startsWith("scg") || !(field.tree() instanceof Tree.Mapping mapping)) {
            return 0;
        }
        Section section =
                new Section(field, mapping, List.copyOf(mapping.entries().keySet()));
        return section.optional("horizons").map(AlgorithmReader::lengths).orElse(List.of(0)).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** The mapping with the keys that every entry has, and these. */
    private Section section(String... keys) {
        return field.section(Stream.concat(Stream.of("type", "id", "problems", "trials"), Stream.of(keys))
                .toArray(String[]::new));
    }

    private AlgorithmSpec.Ascent ascent(Section section) {
        return new AlgorithmSpec.Ascent(
                id(section),
                section.count("iterations", 1, longest),
                section.optional("step").map(ScheduleText::read).orElse(STEP),
                section.optional("start").map(StartSpec::read).orElse(new StartSpec.Gaussian()),
                section.optional("batch").map(BatchSpec::read).orElse(BatchSpec.one()));
    }

    private AlgorithmSpec boosted() {
        Section section = section("iterations", "step", "start", "batch", "gamma", "weights");
        section.optional("weights").ifPresent(weights -> weights.choice(Map.of("standard", true)));
        double gamma = section.optional("gamma")
                .map(given -> given.number("a number in (0, 1]", x -> x > 0 && x <= 1))
                .orElse(1.0);
        return new AlgorithmSpec.BoostedAscent(ascent(section), gamma);
    }

    private AlgorithmSpec greedy() {
        Section section = section("horizons", "momentum", "batch");
        return new AlgorithmSpec.Greedy(
                id(section),
                lengths(section.required("horizons")),
                section.optional("momentum").map(ScheduleText::read).orElse(MOMENTUM),
                section.optional("batch").map(BatchSpec::read).orElse(BatchSpec.one()));
    }

    private AlgorithmSpec greedyPlusPlus() {
        Section section = section("horizons", "batch", "initial-batch", "difference");
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (Difference difference : Difference.values()) {
            differences.put(AlgorithmSpec.word(difference), difference);
        }
        return new AlgorithmSpec.GreedyPlusPlus(
                id(section),
                lengths(section.required("horizons")),
                section.optional("batch").map(BatchSpec::read).orElse(new BatchSpec.HorizonLength()),
                section.optional("initial-batch").map(BatchSpec::readInitial).orElse(new BatchSpec.HorizonLength()),
                section.optional("difference")
                        .map(given -> given.choice(differences))
                        .orElse(Difference.EXACT));
    }

    private static List<Integer> lengths(Field field) {
        List<Integer> lengths = field.list("horizons").stream()
                .map(item -> item.count(1))
                .sorted()
                .toList();
        if (lengths.stream().distinct().count() < lengths.size()) {
            throw field.wrong(" must be distinct: was " + lengths);
        }
        return lengths;
    }

    private String id(Section section) {
        return section.optional("id").map(Field::name).orElse(type);
    }
}
