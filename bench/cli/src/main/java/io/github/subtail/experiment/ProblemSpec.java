package io.github.subtail.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * As users write it: {@code nqp}, {@code small-nqp} or {@code budget}.
     *
     * @return the type
     */
    String type();

    /**
     * The study's NQP generator.
     *
     * @param id the id
     * @param n number of coordinates, at least 1
     * @param m number of rows of A, at least 1
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
     * Budget allocation over a bipartite graph.
     *
     * @param id the id
     * @param source where the graph comes from
     * @param rule how counts become probabilities: {@code repeat}, {@code by_total}, {@code by_customer}, {@code given}
     * @param q the probability of one contact under {@code repeat}, in (0, 1)
     * @param cap upper bound of every coordinate
     * @param budget total budget of every advertiser, &gt;= 0; empty: none
     * @param advertisers the advertisers, at least one
     * @param noise the noise
     */
    record Budget(
            String id,
            BudgetSource source,
            String rule,
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

        @Override
        public String type() {
            return "budget";
        }
    }

    /**
     * The upper bound of every coordinate.
     *
     * @param value the bound, &gt; 0; empty: the mean of the file's column {@code mean_price}
     */
    record Cap(OptionalDouble value) {
        Object description() {
            return value.isPresent() ? value.getAsDouble() : "mean-price";
        }
    }

    /**
     * One advertiser.
     *
     * @param weight alpha_i, &gt;= 0
     * @param cap the cap of its coordinates
     * @param budget its total budget, &gt;= 0; empty: none
     */
    record Advertiser(double weight, Cap cap, OptionalDouble budget) {
        Map<String, Object> description() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("weight", weight);
            map.put("cap", cap.description());
            map.put("budget", budget.isPresent() ? budget.getAsDouble() : "none");
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
            map.put("rule", budget.rule);
            map.put("q", budget.q);
            map.put("cap", budget.cap.description());
            map.put("budget", budget.budget.isPresent() ? budget.budget.getAsDouble() : "none");
            map.put(
                    "advertisers",
                    budget.advertisers.stream().map(Advertiser::description).toList());
        }
        map.put("noise", noise().description());
        return map;
    }
}
