package io.github.subtail.region;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Small polytopes of the kinds that break solvers: degenerate, duplicate rows, b = 0, integers, mixed signs. */
final class RandomPolytope {

    final double[][] matrix;
    final double[] rightHandSide;
    final double[] upper;

    RandomPolytope(SplittableRandom random) {
        int n = random.nextInt(1, 11);
        int m = random.nextInt(0, 11);
        int kind = random.nextInt(6);
        matrix = new double[m][n];
        rightHandSide = new double[m];
        upper = new double[n];
        for (int i = 0; i < n; i++) {
            upper[i] = kind == 4 ? random.nextInt(4) : random.nextDouble(0.1, 2);
        }
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                matrix[j][i] = entry(random, kind);
            }
            rightHandSide[j] = bound(random, kind);
            if (kind == 3 && j > 0 && random.nextInt(2) == 0) {
                System.arraycopy(matrix[j - 1], 0, matrix[j], 0, n);
                rightHandSide[j] = rightHandSide[j - 1] + (random.nextInt(2) == 0 ? 0 : 0.1);
            }
        }
    }

    private static double entry(SplittableRandom random, int kind) {
        return switch (kind) {
            case 0, 3 -> random.nextDouble();
            case 4, 5 -> random.nextInt(-2, 4);
            default -> random.nextInt(3) == 0 ? 0 : random.nextDouble(-1, 1);
        };
    }

    private static double bound(SplittableRandom random, int kind) {
        return switch (kind) {
            case 2 -> 0;
            case 4, 5 -> random.nextInt(4);
            default -> random.nextDouble();
        };
    }

    Inequalities inequalities() {
        return new Inequalities(matrix, rightHandSide, upper);
    }

    Polytope polytope() {
        return new Polytope(matrix, rightHandSide, upper);
    }

    /** A direction, in every third call of small integers. */
    double[] vector(SplittableRandom random, double least, double most) {
        double[] v = new double[upper.length];
        boolean integers = random.nextInt(3) == 0;
        Arrays.setAll(
                v, i -> integers ? random.nextInt((int) least - 1, (int) most + 2) : random.nextDouble(least, most));
        return v;
    }
}
