package io.github.subtail.experiment;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** An algorithm as the user describes it, every default filled in. */
public sealed interface AlgorithmSpec {

    /**
     * The id, part of every cell.
     *
     * @return given, or the type
     */
    String id();

    /**
     * As users write it: {@code pga}, {@code boosted-pga}, {@code scg}, {@code scg++} or a type of a plugin.
     *
     * @return the type
     */
    String type();

    /**
     * The horizons it is run for: one for an anytime algorithm, several, ascending, for a fixed one.
     *
     * @return the horizons, at least one
     */
    List<Horizon> horizons();

    /**
     * The algorithm at a horizon, which need not be among {@link #horizons()}.
     *
     * @param length the horizon T, at least 1
     * @return the algorithm
     * @throws IllegalStateException if it is {@link #open()}
     */
    Algorithm algorithm(int length);

    /**
     * Whether it leaves numbers to the instance: then {@link #algorithm} has to wait for {@link #fitted}.
     *
     * @return true for tuned schedules and matched weights without their numbers
     */
    default boolean open() {
        return false;
    }

    /**
     * The same with the numbers of an instance.
     *
     * @param fitting finds them
     * @return a spec that is not open; this one if it is not
     */
    default AlgorithmSpec fitted(Fitting fitting) {
        return this;
    }

    /**
     * Projected gradient ascent.
     *
     * @param id the id
     * @param iterations the number T of iterations, at least 1
     * @param step the step sizes
     * @param start where x_1 comes from
     * @param batch samples per gradient
     */
    record Ascent(String id, int iterations, ScheduleSpec step, StartSpec start, BatchSpec batch)
            implements AlgorithmSpec {
        @Override
        public String type() {
            return "pga";
        }

        @Override
        public List<Horizon> horizons() {
            return List.of(Horizon.anytime(iterations));
        }

        @Override
        public ProjectedGradientAscent algorithm(int length) {
            return algorithm(length, step.at(length));
        }

        private ProjectedGradientAscent algorithm(int length, Schedule eta) {
            return new ProjectedGradientAscent(length, eta, start.start(), batch.schedule(length));
        }

        @Override
        public boolean open() {
            return step instanceof ScheduleSpec.Tuned;
        }

        @Override
        public Ascent fitted(Fitting fitting) {
            return fitted(fitting::step);
        }

        /** The step is asked for at the full length. */
        private Ascent fitted(Function<ProjectedGradientAscent, PowerSchedule> tuned) {
            return open() ? with(tuned.apply(algorithm(iterations, Schedule.constant(1)))) : this;
        }

        private Ascent with(PowerSchedule found) {
            return new Ascent(id, iterations, new ScheduleSpec.Given(found), start, batch);
        }

        void describe(Map<String, Object> map) {
            map.put("iterations", iterations);
            map.put("step", step.description());
            map.put("start", start.description());
            map.put("batch", batch.description());
        }
    }

    /**
     * Boosted projected gradient ascent.
     *
     * @param ascent what it shares with plain ascent
     * @param weights how it weights the points of a ray
     */
    record BoostedAscent(Ascent ascent, WeightsSpec weights) implements AlgorithmSpec {
        @Override
        public String id() {
            return ascent.id;
        }

        @Override
        public String type() {
            return "boosted-pga";
        }

        @Override
        public List<Horizon> horizons() {
            return ascent.horizons();
        }

        @Override
        public BoostedGradientAscent algorithm(int length) {
            return weights.boost(ascent.algorithm(length));
        }

        @Override
        public boolean open() {
            return ascent.open() || weights.open();
        }

        @Override
        public BoostedAscent fitted(Fitting fitting) {
            WeightsSpec known =
                    weights.open() ? new WeightsSpec.Matched(OptionalDouble.of(fitting.curvature())) : weights;
            return new BoostedAscent(
                    ascent.fitted((ProjectedGradientAscent own) -> fitting.step(known.boost(own))), known);
        }
    }

    /**
     * Stochastic continuous greedy.
     *
     * @param id the id
     * @param lengths the horizons, ascending, each at least 1
     * @param momentum the weights rho_t
     * @param batch samples per gradient
     */
    record Greedy(String id, List<Integer> lengths, ScheduleSpec momentum, BatchSpec batch) implements AlgorithmSpec {
        @Override
        public String type() {
            return "scg";
        }

        @Override
        public List<Horizon> horizons() {
            return lengths.stream().map(Horizon::fixed).toList();
        }

        @Override
        public StochasticContinuousGreedy algorithm(int length) {
            return algorithm(length, momentum.at(length));
        }

        private StochasticContinuousGreedy algorithm(int length, Schedule rho) {
            return new StochasticContinuousGreedy(length, rho, batch.schedule(length));
        }

        @Override
        public boolean open() {
            return momentum instanceof ScheduleSpec.Tuned;
        }

        @Override
        public Greedy fitted(Fitting fitting) {
            if (!open()) {
                return this;
            }
            SortedMap<Integer, PowerSchedule> found = new TreeMap<>();
            lengths.forEach(length -> found.put(length, fitting.momentum(algorithm(length, Schedule.constant(1)))));
            ScheduleSpec each = lengths.size() == 1
                    ? new ScheduleSpec.Given(found.get(lengths.get(0)))
                    : new ScheduleSpec.Each(found);
            return new Greedy(id, lengths, each, batch);
        }
    }

    /**
     * Stochastic continuous greedy++.
     *
     * @param id the id
     * @param lengths the horizons, ascending, each at least 1
     * @param batch |M|
     * @param initialBatch |M0|: a number or T
     * @param difference how gradient differences are estimated
     */
    record GreedyPlusPlus(
            String id, List<Integer> lengths, BatchSpec batch, BatchSpec initialBatch, Difference difference)
            implements AlgorithmSpec {
        @Override
        public String type() {
            return "scg++";
        }

        @Override
        public List<Horizon> horizons() {
            return lengths.stream().map(Horizon::fixed).toList();
        }

        @Override
        public StochasticContinuousGreedyPlusPlus algorithm(int length) {
            return new StochasticContinuousGreedyPlusPlus(
                    length, initialBatch.schedule(length).batchAt(1), batch.schedule(length), difference);
        }
    }

    /**
     * An algorithm of a plugin.
     *
     * @param id the id
     * @param lengths its horizons, ascending, each at least 1; one if it is anytime
     * @param method its type and the values of its keys
     */
    record Own(String id, List<Integer> lengths, PluginSpec<AlgorithmProvider> method) implements AlgorithmSpec {
        @Override
        public String type() {
            return method.type();
        }

        @Override
        public List<Horizon> horizons() {
            return lengths.stream()
                    .map(length -> new Horizon(method.provider().horizon(), length))
                    .toList();
        }

        @Override
        public Algorithm algorithm(int length) {
            Algorithm algorithm =
                    Plugins.ask("algorithm " + id, () -> method.provider().algorithm(length, method.arguments()));
            Horizon promised = new Horizon(method.provider().horizon(), length);
            if (!algorithm.horizon().equals(promised)) {
                throw new InputException(
                        "algorithm " + id + ": horizon must be " + promised + ": was " + algorithm.horizon());
            }
            return algorithm;
        }

        void describe(Map<String, Object> map) {
            if (method.provider().horizon() == Horizon.Kind.FIXED) {
                map.put("horizons", lengths);
            } else {
                map.put("iterations", lengths.get(0));
            }
            map.putAll(method.description());
        }
    }

    /**
     * The files that it is read from.
     *
     * @return the files; none but for algorithms of plugins
     */
    default List<DataFile> dataFiles() {
        return this instanceof Own own ? own.method.dataFiles() : List.of();
    }

    /**
     * The algorithm as a mapping with every default filled in, in a fixed order: what is hashed, stored and printed.
     *
     * @return keys and values as in an experiment file
     */
    default Map<String, Object> description() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id());
        map.put("type", type());
        if (this instanceof Ascent ascent) {
            ascent.describe(map);
        } else if (this instanceof BoostedAscent boosted) {
            boosted.ascent.describe(map);
            boosted.weights.describe(map);
        } else if (this instanceof Own own) {
            own.describe(map);
        } else if (this instanceof Greedy greedy) {
            map.put("horizons", greedy.lengths);
            map.put("momentum", greedy.momentum.description());
            map.put("batch", greedy.batch.description());
        } else if (this instanceof GreedyPlusPlus greedy) {
            map.put("horizons", greedy.lengths);
            map.put("batch", greedy.batch.description());
            map.put("initial-batch", greedy.initialBatch.description());
            map.put("difference", word(greedy.difference));
        }
        return map;
    }

    /**
     * Refuses a problem whose dimension the start does not have.
     *
     * @param problem id of the problem
     * @param dimension its number n of coordinates
     * @throws InputException if the start is a point of another dimension
     */
    default void requireDimension(String problem, int dimension) {
        if (this instanceof BoostedAscent boosted) {
            boosted.ascent.requireDimension(problem, dimension);
        }
        if (this instanceof Ascent ascent
                && ascent.start instanceof StartSpec.At at
                && at.coordinates().size() != dimension) {
            throw new InputException("algorithm " + id() + ": start must be a list of " + dimension
                    + " numbers on problem " + problem + ": had "
                    + at.coordinates().size());
        }
    }

    /** A constant as users write it. */
    static String word(Difference difference) {
        return difference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
