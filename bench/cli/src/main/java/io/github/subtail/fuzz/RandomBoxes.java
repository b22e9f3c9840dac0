package io.github.subtail.fuzz;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Boxes and budget boxes of 1 to 12 coordinates, one in twenty of up to 40; budgets of 0 and beyond all caps too. */
final class RandomBoxes {

    private RandomBoxes() {}

    static Part box(RandomGenerator random) {
        boolean scaled = random.nextBoolean();
        double[] upper = new double[RandomPolytopes.size(random)];
        Arrays.setAll(upper, i -> positive(random) * (scaled ? RandomPolytopes.unit(random) : 1));
        return Part.box(upper);
    }

    /** Unit weights in every other one. */
    static Part budgetBox(RandomGenerator random) {
        boolean plain = random.nextBoolean();
        double[] upper = new double[RandomPolytopes.size(random)];
        Arrays.setAll(upper, i -> positive(random));
        double[] weights = new double[upper.length];
        Arrays.setAll(weights, i -> plain ? 1 : positive(random));
        return Part.budgetBox(weights, budget(random, weights, upper), upper);
    }

    static Part integer(RandomGenerator random) {
        boolean plain = random.nextBoolean();
        double[] upper = new double[RandomPolytopes.size(random)];
        Arrays.setAll(upper, i -> random.nextInt(4));
        double[] weights = new double[upper.length];
        Arrays.setAll(weights, i -> plain ? 1 : random.nextInt(4));
        return Part.budgetBox(weights, random.nextInt(2 * upper.length + 1), upper);
    }

    /** Units of the coordinates, or every number by itself, between 1e-8 and 1e8. */
    static Part badlyScaled(RandomGenerator random) {
        Part part = budgetBox(random);
        boolean units = random.nextBoolean();
        for (int i = 0; i < part.dimension(); i++) {
            double unit = RandomPolytopes.unit(random);
            part.upper()[i] *= unit;
            part.rows()[0][i] *= units ? 1 / unit : RandomPolytopes.unit(random);
        }
        double unit = RandomPolytopes.unit(random);
        for (int i = 0; i < part.dimension(); i++) {
            part.rows()[0][i] *= unit;
        }
        return Part.budgetBox(part.rows()[0], budget(random, part.rows()[0], part.upper()), part.upper());
    }

    private static double positive(RandomGenerator random) {
        return random.nextInt(10) == 0 ? 0 : random.nextDouble(0.1, 2);
    }

    private static double budget(RandomGenerator random, double[] weights, double[] upper) {
        double all = 0;
        for (int i = 0; i < upper.length; i++) {
            all += weights[i] * upper[i];
        }
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> all;
            case 2 -> 2 * all + 1;
            default -> all * random.nextDouble();
        };
    }
}
