package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.EdgeFile;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Catastrophic cases by name, each with every algorithm at T = 1 and T = 30, with noise and without: what comes back is
 * feasible, finite, the same again, and not above the optimum; greedy on a linear function reaches it.
 */
class NumericsTest {

    private static final double TOP = Math.nextDown(1.0);

    /** A case with its optimum; {@code reached} if greedy without noise must reach it. */
    private record Case(String name, TwiceDifferentiable objective, Region region, double optimum, boolean reached) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static double[] all(int n, double value) {
        double[] v = new double[n];
        Arrays.fill(v, value);
        return v;
    }

    private static Case linear(String name, double[] slope, Region region, double optimum) {
        int n = slope.length;
        NqpInstance instance = NqpInstance.onBox(new double[n][n], slope, all(n, 1));
        return new Case(name, instance.objective(), region, optimum, true);
    }

    private static Case withoutReach(Case one) {
        return new Case(one.name(), one.objective(), one.region(), one.optimum(), false);
    }

    /** Channels a, b, ... that each reach the one customer with their probability, and so at these caps. */
    private static Case influence(String name, Region region, double optimum, double... probability) {
        try {
            Path file = Files.createTempFile("numerics", ".tsv");
            StringBuilder edges = new StringBuilder("channel_id\tcustomer_id\tprobability\n");
            for (int s = 0; s < probability.length; s++) {
                edges.append((char) ('a' + s)).append("\tt\t0.5\n");
            }
            Files.writeString(file, edges);
            BudgetObjective objective = new BudgetObjective(EdgeFile.read(file), probability, 1);
            Files.delete(file);
            return new Case(name, objective, region, optimum, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> cases() {
        double[][] alike = {{1, 1}, {1, 1}, {2, 2}};
        return Stream.of(
                linear("n = 1", new double[] {2}, new Box(new double[] {3}), 6),
                linear(
                        "m = 0",
                        new double[] {1, 2},
                        new Polytope(new double[0][], new double[0], new double[] {3, 0.5}),
                        4),
                linear("gradient 0 everywhere", new double[3], new BudgetBox(all(3, 1), 2), 0),
                linear("ties", all(5, 1), new BudgetBox(all(5, 1), 2.5), 2.5),
                linear(
                        "ties in a polytope",
                        all(3, 1),
                        new Polytope(new double[][] {{1, 1, 1}}, new double[] {1}, all(3, 1)),
                        1),
                linear("budget 0", all(3, 1), new BudgetBox(all(3, 1), 0), 0),
                linear("budget of the caps", all(3, 1), new BudgetBox(all(3, 1), 3), 3),
                linear("budget beyond the caps", all(3, 1), new BudgetBox(all(3, 1), 1e300), 3),
                linear("weights 0 and 1e-300", all(2, 1), new BudgetBox(all(2, 1), new double[] {0, 1e-300}, 0), 1),
                linear("caps 0", all(2, 1), new Box(new double[2]), 0),
                linear("one coordinate cannot move", new double[] {5, 1}, new BudgetBox(new double[] {0, 1}, 1), 1),
                linear("one point", all(2, 1), new Polytope(new double[][] {{1, 1}}, new double[1], all(2, 1)), 0),
                linear(
                        "duplicate rows",
                        new double[] {2, 1},
                        new Polytope(alike, new double[] {1, 1, 2}, all(2, 1)),
                        2),
                linear(
                        "rows a hair apart",
                        new double[] {2, 1},
                        new Polytope(alike, new double[] {1, 1 + 1e-12, 2}, all(2, 1)),
                        2),
                linear("huge", all(2, 1e150), new Box(all(2, 1e150)), 2e300),
                linear("tiny", all(2, 1e-150), new Box(all(2, 1e-150)), 2e-300),
                linear("scales 1e-8 to 1e8", new double[] {1e8, 1e-8, 1}, new Box(new double[] {1e-8, 1e8, 1}), 3),
                linear(
                        "a product",
                        new double[] {1, 1, 1},
                        new ProductRegion(List.of(new Box(all(1, 1)), new BudgetBox(all(2, 1), 0))),
                        1),
                withoutReach(
                        linear("subnormal caps", all(2, 1), new Box(all(2, Double.MIN_VALUE)), 2 * Double.MIN_VALUE)),
                withoutReach(
                        linear("subnormal slopes", all(2, Double.MIN_VALUE), new Box(all(2, 1)), 2 * Double.MIN_VALUE)),
                influence("p = 1e-300", new Box(all(1, 1)), 1e-300, 1e-300),
                influence("p the last below 1", new Box(all(1, 1)), TOP, TOP),
                influence("p of both ends", new BudgetBox(all(2, 1), 1), TOP, 1e-300, TOP),
                influence("p smallest of all", new Box(all(1, 1e300)), 1, Double.MIN_VALUE),
                influence("x far beyond what counts", new Box(all(2, 1e5)), 1, 0.5, TOP),
                influence("x a hair below its cap", new Box(all(1, Math.nextDown(2.0))), 0.75, 0.5),
                influence("budget 0 of influence", new BudgetBox(all(2, 1), 0), 0, 0.5, 0.5));
    }

    private static Stream<Algorithm> algorithms(int iterations) {
        ProjectedGradientAscent ascent = new ProjectedGradientAscent(iterations);
        return Stream.of(
                ascent,
                new BoostedGradientAscent(ascent, 1),
                BoostedGradientAscent.matched(ascent, 0),
                new StochasticContinuousGreedy(iterations),
                new StochasticContinuousGreedyPlusPlus(iterations, Difference.EXACT),
                new StochasticContinuousGreedyPlusPlus(iterations, Difference.SAMPLED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyAlgorithmEndsWell(Case one) {
        for (int iterations : new int[] {1, 30}) {
            for (GaussianNoise noise : List.of(GaussianNoise.NONE, GaussianNoise.atZero(1))) {
                Problem problem = new Problem("numerics", new NoisyObjective(one.objective(), noise), one.region());
                algorithms(iterations).forEach(algorithm -> endsWell(one, problem, algorithm, noise));
            }
        }
    }

    private static void endsWell(Case one, Problem problem, Algorithm algorithm, GaussianNoise noise) {
        String run = algorithm + ", " + noise;
        double[] x = algorithm.run(problem, new RandomStreams(7, 1)).x();
        double value = problem.objective().value(x);
        double size = one.region().radius();

        assertThat(algorithm.run(problem, new RandomStreams(7, 1)).x()).as(run).containsExactly(x);
        assertThat(one.region().contains(x, 1e-9 * size)).as(run).isTrue();
        assertThat(value).as(run).isBetween(0.0, one.optimum() * (1 + 1e-9) + 1e-15 * Math.min(1, size));
        boolean greedy = algorithm.id().startsWith("scg");
        if (greedy && one.reached() && noise.equals(GaussianNoise.NONE)) {
            assertThat(value).as(run).isCloseTo(one.optimum(), within(1e-9 * one.optimum()));
        }
    }

    /** The value at the caps is known to the last bits, where 1 - exp(-ax) cancels and where it saturates. */
    @ParameterizedTest
    @MethodSource("cases")
    void valueAndGradientAreFiniteAtBothEnds(Case one) {
        double[] upper = one.region().upper();
        double[] gradient = new double[upper.length];
        for (double[] x : new double[][] {new double[upper.length], upper}) {
            double value = one.objective().valueAndGradient(x, gradient);
            assertThat(value)
                    .isFinite()
                    .isNotNegative()
                    .isEqualTo(one.objective().value(x));
            assertThat(Arrays.stream(gradient).allMatch(g -> g >= 0 && Double.isFinite(g)))
                    .isTrue();
        }
    }

    @Test
    void tiesGoToTheFirstCoordinates() {
        Region region = new BudgetBox(all(5, 1), 2.5);
        Case ties = linear("ties", all(5, 1), region, 2.5);
        Problem problem = new Problem("ties", new NoisyObjective(ties.objective(), GaussianNoise.NONE), region);
        double[] x = new StochasticContinuousGreedy(1)
                .run(problem, new RandomStreams(1, 1))
                .x();
        assertThat(x).containsExactly(1, 1, 0.5, 0, 0);
    }
}
