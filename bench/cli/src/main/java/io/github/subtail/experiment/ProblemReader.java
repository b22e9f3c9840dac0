package io.github.subtail.experiment;

import io.github.subtail.budget.Advertiser;
import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.counterexample.SlowMomentum;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.plugin.Provider;
import io.github.subtail.plugin.RegionProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads one entry of {@code problems}, or the SPEC of a problem. */
final class ProblemReader {

    private final Field field;
    private final DataFolder folder;

    private ProblemReader(Field field, DataFolder folder) {
        this.field = field;
        this.folder = folder;
    }

    /** Position is 1-based; paths are relative to the folder. */
    static ProblemSpec read(Field field, int position, DataFolder folder) {
        String type = Types.of(field, Catalogue.names(Catalogue.problems()));
        Section section =
                field.section(Catalogue.find(Catalogue.problems(), type).keyNames());
        ProblemReader reader = new ProblemReader(field, folder);
        String defaultId = type + "-" + position;
        Optional<ProblemProvider> own = Plugins.find(Plugins.current().problems(), type);
        ProblemSpec problem = own.map(provider -> reader.own(provider, section, defaultId))
                .orElseGet(() -> reader.ofSubtail(section, type, defaultId));
        return section.optional("region")
                .<ProblemSpec>map(region -> new ProblemSpec.Within(problem, reader.region(region)))
                .orElse(problem);
    }

    private ProblemSpec ofSubtail(Section section, String type, String defaultId) {
        return switch (type) {
            case "nqp" -> nqp(section, defaultId);
            case "small-nqp" -> smallNqp(section, defaultId);
            case "budget" -> budget(section, defaultId);
            default -> counterexample(section, type, defaultId);
        };
    }

    private ProblemSpec own(ProblemProvider provider, Section section, String defaultId) {
        return new ProblemSpec.Own(
                id(section, defaultId), PluginSpec.read(provider, section, folder), gaussianNoise(section));
    }

    private PluginSpec<RegionProvider> region(Field region) {
        List<RegionProvider> regions = Plugins.current().regions();
        if (regions.isEmpty()) {
            throw region.wrong(" needs a region of a plugin: give --plugin");
        }
        String type = Types.of(region, regions.stream().map(Provider::type).toList());
        RegionProvider provider = Plugins.find(regions, type).orElseThrow();
        Section section = region.section(PluginSpec.keys(provider, "type").toArray(String[]::new));
        return PluginSpec.read(provider, section, folder);
    }

    private ProblemSpec nqp(Section section, String defaultId) {
        if (section.has("file")) {
            section.forbid("the matrices come from a file", "n", "m", "range", "instance-seed");
            return new ProblemSpec.NqpFile(
                    id(section, defaultId), DataFile.read(section.required("file"), folder), gaussianNoise(section));
        }
        return new ProblemSpec.Nqp(
                id(section, defaultId),
                section.count("n", 1, 100),
                section.count("m", 0, 50),
                section.positive("range", 100),
                section.seed("instance-seed", 1),
                gaussianNoise(section));
    }

    private ProblemSpec smallNqp(Section section, String defaultId) {
        return new ProblemSpec.SmallNqp(
                id(section, defaultId),
                section.count("n", 1, 5),
                section.positive("range", 1),
                section.seed("instance-seed", 1),
                gaussianNoise(section));
    }

    /** The noise of CE2 is part of the example. */
    private ProblemSpec counterexample(Section section, String type, String defaultId) {
        boolean bare = type.equals("ce2") && !section.has("noise");
        NoiseSpec noise = bare
                ? new NoiseSpec.Gaussian(SlowMomentum.SHORT.noise().withHessian(NoiseReader.NO_HESSIAN))
                : gaussianNoise(section);
        return new ProblemSpec.Counterexample(id(section, defaultId), type, noise);
    }

    private ProblemSpec budget(Section section, String defaultId) {
        BudgetSource source = source(section);
        Optional<InfluenceRule> rule = rule(section, source);
        Cap cap = section.optional("cap").map(ProblemReader::cap).orElse(new Cap.Constant(1));
        OptionalDouble budget =
                section.optional("budget").map(ProblemReader::amount).orElse(OptionalDouble.empty());
        NoiseSpec noise = noise(section);
        requireCustomers(section, source, noise);
        return new ProblemSpec.Budget(
                id(section, defaultId),
                source,
                rule,
                section.optional("q")
                        .map(q -> q.number("a number in (0, 1)", x -> x > 0 && x < 1))
                        .orElse(BudgetInstance.DEFAULT_Q),
                cap,
                budget,
                advertisers(section, cap, budget),
                noise);
    }

    private static Optional<InfluenceRule> rule(Section section, BudgetSource source) {
        Map<String, InfluenceRule> rules = new LinkedHashMap<>();
        for (InfluenceRule rule : InfluenceRule.values()) {
            rules.put(rule.id(), rule);
        }
        Optional<InfluenceRule> given = section.optional("rule").map(rule -> rule.choice(rules));
        if (source instanceof BudgetSource.Edges) {
            return given;
        }
        if (given.isPresent() && given.get() == InfluenceRule.GIVEN) {
            throw section.required("rule").wrong(" can be given only for an edge file with a probability column");
        }
        return given.or(() -> Optional.of(InfluenceRule.REPEAT));
    }

    private BudgetSource source(Section section) {
        List<String> given = List.of("edges", "yahoo", "synthetic").stream()
                .filter(section::has)
                .toList();
        if (given.size() != 1) {
            throw field.wrong(" must have exactly one of the keys edges, yahoo and synthetic");
        }
        Field source = section.required(given.get(0));
        return switch (given.get(0)) {
            case "edges" -> new BudgetSource.Edges(DataFile.read(source, folder));
            case "yahoo" -> new BudgetSource.Yahoo(DataFile.read(source, folder));
            default -> synthetic(source);
        };
    }

    private static BudgetSource synthetic(Field field) {
        Section section = field.section("channels", "customers", "edges", "instance-seed");
        int channels = size(section, "channels", 1000);
        int customers = size(section, "customers", 10_475);
        int edges = section.count("edges", 1, 52_567);
        long least = Math.max(channels, customers);
        long most = Math.min((long) channels * customers, LookAlike.MOST_EDGES);
        if (edges < least || edges > most) {
            throw field.wrong(".edges must be an integer in [" + least + ", " + most + "], so that every channel and"
                    + " customer has one and no pair two: was " + edges);
        }
        return new BudgetSource.Synthetic(channels, customers, edges, section.seed("instance-seed", 1));
    }

    private static int size(Section section, String key, int fallback) {
        return section.optional(key)
                .map(size -> (int) size.integer(1, LookAlike.MOST_EDGES))
                .orElse(fallback);
    }

    private static List<Advertiser> advertisers(Section section, Cap cap, OptionalDouble budget) {
        List<Advertiser> advertisers = new ArrayList<>();
        for (Field one : section.optional("advertisers")
                .map(field -> field.list("advertisers"))
                .orElse(List.of())) {
            Section each = one.section("weight", "cap", "budget");
            advertisers.add(new Advertiser(
                    each.optional("weight")
                            .map(weight -> weight.number("a number >= 0", x -> x >= 0))
                            .orElse(1.0),
                    each.optional("cap").map(ProblemReader::cap).orElse(cap),
                    each.optional("budget").map(ProblemReader::amount).orElse(budget)));
        }
        return advertisers.isEmpty() ? List.of(new Advertiser(1, cap, budget)) : advertisers;
    }

    private static Cap cap(Field field) {
        return field.is("mean-price")
                ? new Cap.MeanPrice()
                : new Cap.Constant(field.number("mean-price or a number > 0", x -> x > 0));
    }

    private static OptionalDouble amount(Field field) {
        return field.is("none")
                ? OptionalDouble.empty()
                : OptionalDouble.of(field.number("none or a number >= 0", x -> x >= 0));
    }

    private NoiseSpec noise(Section section) {
        return section.optional("noise")
                .map(noise -> NoiseReader.read(noise, folder))
                .orElse(new NoiseSpec.None());
    }

    private NoiseSpec gaussianNoise(Section section) {
        NoiseSpec noise = noise(section);
        if (noise instanceof NoiseSpec.Customers) {
            throw section.required("noise").wrong(".kind must be gaussian: only a budget allocation has customers");
        }
        return noise;
    }

    private static void requireCustomers(Section section, BudgetSource source, NoiseSpec noise) {
        if (noise instanceof NoiseSpec.Customers minibatch
                && source instanceof BudgetSource.Synthetic graph
                && minibatch.customers() > graph.customers()) {
            throw section.required("noise")
                    .wrong(".customers must be an integer in [1, " + graph.customers() + "]: was "
                            + minibatch.customers());
        }
    }

    private static String id(Section section, String defaultId) {
        return section.optional("id").map(Field::name).orElse(defaultId);
    }
}
