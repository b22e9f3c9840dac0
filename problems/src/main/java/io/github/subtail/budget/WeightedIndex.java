package io.github.subtail.budget;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** Draws indices with given weights by binary search in their running sums: O(log n) a draw. */
final class WeightedIndex {

    private final double[] sums;

    WeightedIndex(int n, IntToDoubleFunction weight) {
        sums = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weight.applyAsDouble(i);
            sums[i] = sum;
        }
    }

    int draw(RandomGenerator random) {
        int last = sums.length - 1;
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[last]);
        return Math.min(found >= 0 ? found + 1 : -found - 1, last);
    }
}
