package io.github.subtail.experiment;

import io.github.subtail.objective.Difference;
import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.run.Horizon;
import io.github.subtail.schedule.PowerSchedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code algorithms}, or the SPEC of an algorithm. */
final class AlgorithmReader {

    private static final ScheduleSpec STEP = new ScheduleSpec.Given(new PowerSchedule(2, 0, 0.5));
    private static final ScheduleSpec MOMENTUM = new ScheduleSpec.Given(new PowerSchedule(4, 8, 2.0 / 3));

    private final String type;
    private final int longest;

    private AlgorithmReader(String type, int longest) {
        this.type = type;
        this.longest = longest;
    }

    /** Iterations default to {@code longest}. */
    static AlgorithmSpec read(Field field, int longest, DataFolder folder) {
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

    private AlgorithmSpec own(AlgorithmProvider provider, Section section, DataFolder folder) {
        List<Integer> lengths = provider.horizon() == Horizon.Kind.FIXED
                ? lengths(section.required("horizons"))
                : List.of(section.count("iterations", 1, longest));
        return new AlgorithmSpec.Own(id(section), lengths, PluginSpec.read(provider, section, folder));
    }

    private AlgorithmSpec.Ascent ascent(Section section) {
        return new AlgorithmSpec.Ascent(
                id(section),
                section.count("iterations", 1, longest),
                section.optional("step").map(ScheduleSpec::read).orElse(STEP),
                section.optional("start").map(StartSpec::read).orElse(new StartSpec.Gaussian()),
                section.optional("batch").map(BatchSpec::read).orElse(BatchSpec.one()));
    }

    private AlgorithmSpec boosted(Section section) {
        return new AlgorithmSpec.BoostedAscent(ascent(section), WeightsSpec.read(section));
    }

    private AlgorithmSpec greedy(Section section) {
        Field horizons = section.required("horizons");
        return new AlgorithmSpec.Greedy(
                id(section),
                lengths(horizons),
                section.optional("momentum")
                        .map(momentum -> ScheduleSpec.read(momentum, asWritten(horizons)))
                        .orElse(MOMENTUM),
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

    private static List<Integer> asWritten(Field field) {
        return field.list("horizons").stream().map(item -> item.count(1)).toList();
    }

    private static List<Integer> lengths(Field field) {
        List<Integer> lengths = asWritten(field).stream().sorted().toList();
        if (lengths.stream().distinct().count() < lengths.size()) {
            throw field.wrong(" must be distinct: was " + lengths);
        }
        return lengths;
    }

    private String id(Section section) {
        return section.optional("id").map(Field::name).orElse(type);
    }
}
