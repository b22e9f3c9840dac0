package io.github.subtail.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Draws problems: the region of a family, and directions and points as a run would put them, and worse ones. */
final class RandomQuestions {

    private final RandomGenerator random;
    private final double[] reach;

    private RandomQuestions(RandomGenerator random, double[] reach) {
        this.random = random;
        this.reach = reach;
    }

    /** The problem of a number, the same at any time and in any thread. */
    static Instance draw(long seed, long number, int steps) {
        Family family = Family.of(number);
        RandomGenerator random = new SplittableRandom(mixed(seed) ^ number).split();
        List<Part> parts = family.draw(random);
        double[] reach = parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.reach()))
                .toArray();
        RandomQuestions questions = new RandomQuestions(random, reach);
        List<double[]> directions = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            directions.add(questions.direction(directions));
            points.add(questions.point(points));
        }
        return new Instance(family, seed, number, parts, List.copyOf(directions), List.copyOf(points));
    }

    private static long mixed(long seed) {
        return new SplittableRandom(seed).nextLong();
    }

    private double[] direction(List<double[]> before) {
        int kind = random.nextInt(before.isEmpty() ? 6 : 9);
        double[] last = before.isEmpty() ? new double[reach.length] : before.get(before.size() - 1);
        double unit = random.nextInt(6) == 0 ? RandomPolytopes.unit(random) : 1;
        double[] c = new double[reach.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = unit
                    * switch (kind) {
                        case 0 -> random.nextInt(-1, 3);
                        case 1 -> random.nextInt(4) == 0 ? random.nextDouble(-1, 1) : 0;
                        case 2 -> random.nextDouble(-1, 1) * RandomPolytopes.unit(random);
                        case 3, 4 -> random.nextDouble(-0.3, 1) / (reach[i] > 0 ? reach[i] : 1);
                        case 5 -> random.nextDouble(-0.3, 1);
                        case 6, 7 -> last[i] * (1 + 0.05 * random.nextDouble(-1, 1));
                        default -> -last[i];
                    };
        }
        return c;
    }

    private double[] point(List<double[]> before) {
        int kind = random.nextInt(before.isEmpty() ? 6 : 8);
        double[] last = before.isEmpty() ? new double[reach.length] : before.get(before.size() - 1);
        double spread = new double[] {0.2, 1, 1.5, 30}[random.nextInt(4)];
        double[] y = new double[reach.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = switch (kind) {
                case 0 -> spread * random.nextInt(-1, 3) * reach[i];
                case 1 -> random.nextInt(-1, 4);
                case 2 -> random.nextInt(4) == 0 ? random.nextDouble(-1, 1) * RandomPolytopes.unit(random) : 0;
                case 3, 4, 5 -> spread * random.nextDouble(-0.5, 1) * reach[i];
                default -> last[i] * (1 + 0.05 * random.nextDouble(-1, 1));
            };
        }
        return y;
    }
}
