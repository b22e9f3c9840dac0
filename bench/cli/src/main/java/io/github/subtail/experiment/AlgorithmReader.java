package io.github.subtail.experiment;

import io.github.subtail.objective.Difference;
import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.run.Horizon;
import io.github.subtail.schedule.PowerSchedule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code algorithms}, or the SPEC of an algorithm. */
final class AlgorithmReader {

    private static final PowerSchedule STEP = new PowerSchedule(2, 0, 0.5);
    private static final PowerSchedule MOMENTUM = new PowerSchedule(4, 8, 2.0 / 3);

    private final String type;
    private final int longest;

    private AlgorithmReader(String type, int longest) {
        this.type = type;
        this.longest = longest;
    }

    /** Iterations default to {@code longest}. */
    static AlgorithmSpec read(Field field, int longest, Path folder) {
        String type = type(field);
        Section section =
                field.section(Catalogue.find(Catalogue.algorithms(), type).keyNames());
        AlgorithmReader reader = new AlgorithmReader(type, longest);
        Optional<AlgorithmProvider> own = Plugins.find(Plugins.current().algorithms(), type);
        if (own.isPresent()) {
            return reader.own(own.get(), section, folder);
        }
        return switch (type) {
            case "pga" -> reader.ascent(section);
            case "boosted-pga" -> reader.boosted(section);
            case "scg" -> reader.greedy(section);
            default -> reader.greedyPlusPlus(section);
        };
    }

    static String type(Field field) {
        return Types.of(field, Catalogue.names(Catalogue.algorithms()));
    }

    /** Whether a type needs horizons of its own. */
    static boolean isFixed(String type) {
        return Plugins.find(Plugins.current().algorithms(), type)
                .map(provider -> provider.horizon() == Horizon.Kind.FIXED)
                .orElse(type.startsWith("scg"));
    }

    /** The greatest of its horizons, 0 for an anytime algorithm; looks at nothing else. */
    static int longestHorizon(Field field) {
        if (!isFixed(type(field)) || !(field.tree() instanceof Tree.Mapping mapping)) {
            return 0;
        }
        Section section =
                new Section(field, mapping, List.copyOf(mapping.entries().keySet()));
        return section.optional("horizons").map(AlgorithmReader::lengths).orElse(List.of(0)).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private AlgorithmSpec own(AlgorithmProvider provider, Section section, Path folder) {
        List<Integer> lengths = provider.horizon() == Horizon.Kind.FIXED
                ? lengths(section.required("horizons"))
                : List.of(section.count("iterations", 1, longest));
        return new AlgorithmSpec.Own(id(section), lengths, PluginSpec.read(provider, section, folder));
    }

    private AlgorithmSpec.Ascent ascent(Section section) {
        return new AlgorithmSpec.Ascent(
                id(section),
                section.count("iterations", 1, longest),
                section.optional("step").map(ScheduleText::read).orElse(STEP),
                section.optional("start").map(StartSpec::read).orElse(new StartSpec.Gaussian()),
                section.optional("batch").map(BatchSpec::read).orElse(BatchSpec.one()));
    }

    private AlgorithmSpec boosted(Section section) {
        section.optional("weights").ifPresent(weights -> weights.choice(Map.of("standard", true)));
        double gamma = section.optional("gamma")
                .map(given -> given.number("a number in (0, 1]", x -> x > 0 && x <= 1))
                .orElse(1.0);
        return new AlgorithmSpec.BoostedAscent(ascent(section), gamma);
    }

    private AlgorithmSpec greedy(Section section) {
        return new AlgorithmSpec.Greedy(
                id(section),
                lengths(section.required("horizons")),
                section.optional("momentum").map(ScheduleText::read).orElse(MOMENTUM),
                section.optional("batch").map(BatchSpec::read).orElse(BatchSpec.one()));
    }

    private AlgorithmSpec greedyPlusPlus(Section section) {
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
