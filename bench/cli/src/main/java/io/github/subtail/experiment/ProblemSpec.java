package io.github.subtail.experiment;

import io.github.subtail.budget.Advertiser;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.plugin.RegionProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A problem as the user describes it, every default filled in. */
public sealed interface ProblemSpec {

    /**
     * The id, part of every cell.
     *
     * @return given, or {@code <type>-<1-based position>}
     */
    String id();

    /**
     * The noise of its gradients.
     *
     * @return the noise
     */
    NoiseSpec noise();

    /**
     * As users write it: {@code nqp}, {@code small-nqp}, {@code budget}, {@code ce1}, {@code ce2}, {@code ce3}
     * or a type of a plugin.
     *
     * @return the type
     */
    String type();

    /**
     * The study's NQP generator.
     *
     * @param id the id
     * @param n number of coordinates, at least 1
     * @param m number of rows of A, at least 0
     * @param range H is uniform on [-range, 0]; &gt; 0
     * @param instanceSeed seed of the instance, at least 0
     * @param noise the noise
     */
    record Nqp(String id, int n, int m, double range, long instanceSeed, NoiseSpec noise) implements ProblemSpec {
        @Override
        public String type() {
            return "nqp";
        }
    }

    /**
     * The user's own matrices {H, h, A, b, u} from JSON.
     *
     * @param id the id
     * @param file the file
     * @param noise the noise
     */
    record NqpFile(String id, DataFile file, NoiseSpec noise) implements ProblemSpec {
        @Override
        public String type() {
            return "nqp";
        }
    }

    /**
     * The small NQP of the study's Fig. 2(i), with A = (.2, ..., .2), b = 1.
     *
     * @param id the id
     * @param n number of coordinates, at least 1
     * @param range H is uniform on [-range, 0]; &gt; 0
     * @param instanceSeed seed of the instance, at least 0
     * @param noise the noise
     */
    record SmallNqp(String id, int n, double range, long instanceSeed, NoiseSpec noise) implements ProblemSpec {
        @Override
        public String type() {
            return "small-nqp";
        }
    }

    /**
     * An instance on which a printed bound fails.
     *
     * @param id the id
     * @param type {@code ce1}, {@code ce2} or {@code ce3}
     * @param noise the noise
     */
    record Counterexample(String id, String type, NoiseSpec noise) implements ProblemSpec {}

    /**
     * Budget allocation over a bipartite graph.
     *
     * @param id the id
     * @param source where the graph comes from
     * @param rule how weights become probabilities; empty: as the file's column says, given or repeat
     * @param q the probability of one contact under {@code repeat}, in (0, 1)
     * @param cap upper bound of every coordinate
     * @param budget total budget of every advertiser, &gt;= 0; empty: none
     * @param advertisers the advertisers, at least one
     * @param noise the noise
     */
    record Budget(
            String id,
            BudgetSource source,
            Optional<InfluenceRule> rule,
            double q,
            Cap cap,
            OptionalDouble budget,
            List<Advertiser> advertisers,
            NoiseSpec noise)
            implements ProblemSpec {

        /** Copies the list. */
        public Budget {
            advertisers = List.copyOf(advertisers);
        }

        private static Map<String, Object> description(Advertiser advertiser) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("weight", advertiser.weight());
            map.put("cap", description(advertiser.cap()));
            map.put("budget", description(advertiser.budget()));
            return map;
        }

        private static Object description(Cap cap) {
            return cap instanceof Cap.Constant constant ? constant.value() : "mean-price";
        }

        private static Object description(OptionalDouble budget) {
            return budget.isPresent() ? budget.getAsDouble() : "none";
        }

        @Override
        public String type() {
            return "budget";
        }
    }

    /**
     * The files that it is read from.
     *
     * @return the files; none if the instance is generated
     */
    default List<DataFile> dataFiles() {
        List<DataFile> files = new ArrayList<>();
        if (this instanceof NqpFile nqp) {
            files.add(nqp.file);
        } else if (this instanceof Budget budget && budget.source instanceof BudgetSource.Edges edges) {
            files.add(edges.file());
        } else if (this instanceof Budget budget && budget.source instanceof BudgetSource.Yahoo yahoo) {
            files.add(yahoo.file());
        } else if (this instanceof Own own) {
            files.addAll(own.instance.dataFiles());
        } else if (this instanceof Within within) {
            files.addAll(within.problem.dataFiles());
            files.addAll(within.region.dataFiles());
            return files;
        }
        if (noise() instanceof NoiseSpec.Own noise) {
            files.addAll(noise.noise().dataFiles());
        }
        return files;
    }

    /**
     * A problem of a plugin.
     *
     * @param id the id
     * @param instance its type and the values of its keys
     * @param noise the noise
     */
    record Own(String id, PluginSpec<ProblemProvider> instance, NoiseSpec noise) implements ProblemSpec {
        @Override
        public String type() {
            return instance.type();
        }
    }

    /**
     * A problem over a region of a plugin instead of its own.
     *
     * @param problem the problem
     * @param region the type of the region and the values of its keys
     */
    record Within(ProblemSpec problem, PluginSpec<RegionProvider> region) implements ProblemSpec {
        @Override
        public String id() {
            return problem.id();
        }

        @Override
        public String type() {
            return problem.type();
        }

        @Override
        public NoiseSpec noise() {
            return problem.noise();
        }

        @Override
        public Map<String, Object> description() {
            Map<String, Object> map = new LinkedHashMap<>(problem.description());
            Object noise = map.remove("noise");
            Map<String, Object> inner = new LinkedHashMap<>();
            inner.put("type", region.type());
            inner.putAll(region.description());
            map.put("region", inner);
            map.put("noise", noise);
            return map;
        }
    }

    /**
     * The problem as a mapping with every default filled in, in a fixed order: what is hashed, stored and printed.
     *
     * @return keys and values as in an experiment file
     */
    default Map<String, Object> description() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id());
        map.put("type", type());
        if (this instanceof Nqp nqp) {
            map.put("n", nqp.n);
            map.put("m", nqp.m);
            map.put("range", nqp.range);
            map.put("instance-seed", nqp.instanceSeed);
        } else if (this instanceof NqpFile nqp) {
            map.put("file", nqp.file.given());
        } else if (this instanceof SmallNqp nqp) {
            map.put("n", nqp.n);
            map.put("range", nqp.range);
            map.put("instance-seed", nqp.instanceSeed);
        } else if (this instanceof Budget budget) {
            map.putAll(budget.source.description());
            budget.rule.ifPresent(rule -> map.put("rule", rule.id()));
            map.put("q", budget.q);
            map.put("cap", Budget.description(budget.cap));
            map.put("budget", Budget.description(budget.budget));
            map.put(
                    "advertisers",
                    budget.advertisers.stream().map(Budget::description).toList());
        }
        if (this instanceof Own own) {
            map.putAll(own.instance.description());
        }
        map.put("noise", noise().description());
        return map;
    }
}
