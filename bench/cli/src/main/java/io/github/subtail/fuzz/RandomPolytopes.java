package io.github.subtail.fuzz;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * Polytopes of 1 to 12 coordinates and 0 to 12 rows, one in twenty of up to 40 of either; only those to which double
 * precision often proves too little are smaller: up to 12 with rows a hair apart, up to 8 if badly scaled.
 */
final class RandomPolytopes {

    private static final int SMALL = 12;
    private static final int SMALLER = 8;

    private RandomPolytopes() {}

    /** Entries of both signs, a third of them 0. */
    static Part general(RandomGenerator random) {
        return drawn(random, () -> signed(random), () -> random.nextInt(8) == 0 ? 0 : random.nextDouble());
    }

    /** Entries of one sign. */
    static Part packing(RandomGenerator random) {
        return drawn(random, random::nextDouble, () -> 3 * random.nextDouble());
    }

    /** Every row passes through one vertex or boundary point, but for rounding. */
    static Part degenerate(RandomGenerator random) {
        Part part = random.nextBoolean() ? general(random) : integer(random);
        int n = part.dimension();
        double[] common = new double[n];
        for (int i = 0; i < n; i++) {
            common[i] = switch (random.nextInt(3)) {
                case 0 -> 0;
                case 1 -> part.upper()[i];
                default -> part.upper()[i] * random.nextDouble();
            };
        }
        for (int j = 0; j < part.limits().length; j++) {
            double limit = Numbers.dot(part.rows()[j], common);
            for (int i = 0; limit < 0 && i < n; i++) {
                part.rows()[j][i] = -part.rows()[j][i];
            }
            part.limits()[j] = Math.abs(limit);
        }
        return part;
    }

    /** Rows and columns that are copies of others, multiples of them, or a hair apart. */
    static Part duplicated(RandomGenerator random) {
        Part part = random.nextBoolean() ? packing(random) : general(random);
        int n = part.dimension();
        if (n > SMALL || part.limits().length > SMALL) {
            return duplicated(random);
        }
        for (int j = 1; j < part.limits().length; j++) {
            if (random.nextInt(3) > 0) {
                int from = random.nextInt(j);
                double factor = random.nextBoolean() ? 1 : random.nextInt(1, 7);
                for (int i = 0; i < n; i++) {
                    part.rows()[j][i] = factor * part.rows()[from][i];
                }
                part.limits()[j] = factor * part.limits()[from] * (random.nextInt(3) == 0 ? 1 + 1e-12 : 1);
            }
        }
        for (int i = 1; i < n; i++) {
            if (random.nextInt(4) == 0) {
                int from = random.nextInt(i);
                part.upper()[i] = part.upper()[from];
                for (double[] row : part.rows()) {
                    row[i] = row[from];
                }
            }
        }
        return part;
    }

    /** Rows without room at 0. */
    static Part withoutBudget(RandomGenerator random) {
        Part part = random.nextBoolean() ? general(random) : integer(random);
        boolean all = random.nextBoolean();
        for (int j = 0; j < part.limits().length; j++) {
            part.limits()[j] = all || random.nextBoolean() ? 0 : part.limits()[j];
        }
        return part;
    }

    /** Units of rows and coordinates, or every number by itself, between 1e-8 and 1e8. */
    static Part badlyScaled(RandomGenerator random) {
        boolean units = random.nextInt(3) > 0;
        Part part =
                switch (random.nextInt(4)) {
                    case 0 -> general(random);
                    case 1 -> packing(random);
                    case 2 -> duplicated(random);
                    default -> degenerate(random);
                };
        if (part.dimension() > SMALLER || part.limits().length > SMALLER) {
            return badlyScaled(random);
        }
        for (int i = 0; i < part.dimension(); i++) {
            double unit = unit(random);
            part.upper()[i] *= unit;
            for (double[] row : part.rows()) {
                row[i] *= units ? 1 / unit : unit(random);
            }
        }
        for (int j = 0; j < part.limits().length; j++) {
            double unit = unit(random);
            part.limits()[j] *= unit;
            for (int i = 0; units && i < part.dimension(); i++) {
                part.rows()[j][i] *= unit;
            }
        }
        return part;
    }

    /** Small integers throughout, so many ties. */
    static Part integer(RandomGenerator random) {
        Part part = drawn(random, () -> random.nextInt(-2, 4), () -> random.nextInt(4));
        for (int i = 0; i < part.dimension(); i++) {
            part.upper()[i] = random.nextInt(4);
        }
        return part;
    }

    /** A power of 10 between 1e-8 and 1e8. */
    static double unit(RandomGenerator random) {
        return Math.pow(10, random.nextDouble(-8, 8));
    }

    /** The number of coordinates. */
    static int size(RandomGenerator random) {
        return random.nextInt(20) == 0 ? random.nextInt(SMALL + 1, 41) : random.nextInt(1, SMALL + 1);
    }

    private static double signed(RandomGenerator random) {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble(-1, 1);
    }

    private static Part drawn(RandomGenerator random, DoubleSupplier entry, DoubleSupplier limit) {
        int n = size(random);
        int m = size(random) - 1;
        double[][] rows = new double[m][n];
        double[] limits = new double[m];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            upper[i] = random.nextInt(12) == 0 ? 0 : random.nextDouble(0.1, 2);
        }
        for (int j = 0; j < m; j++) {
            limits[j] = limit.getAsDouble();
            for (int i = 0; i < n; i++) {
                rows[j][i] = entry.getAsDouble();
            }
        }
        return Part.polytope(rows, limits, upper);
    }
}
