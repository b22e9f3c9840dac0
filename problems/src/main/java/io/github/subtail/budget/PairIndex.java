package io.github.subtail.budget;

import java.util.Arrays;

/**
 * Distinct pairs of indices, numbered in order of appearance: open addressing with linear probing over the two arrays
 * of the pairs themselves, at most half full. Expected O(1) a call.
 */
final class PairIndex {

    private static final int INITIAL = 1024;
    private static final int MOST = 1 << 29;

    private int[] first = new int[INITIAL];
    private int[] second = new int[INITIAL];
    private int[] slots = emptySlots(2 * INITIAL);
    private int size;

    int size() {
        return size;
    }

    /** The number of the pair (a, b); equal to the old {@link #size()} if it is new. */
    int findOrAdd(int a, int b) {
        int mask = slots.length - 1;
        int slot = hash(a, b) & mask;
        while (slots[slot] >= 0) {
            int pair = slots[slot];
            if (first[pair] == a && second[pair] == b) {
                return pair;
            }
            slot = (slot + 1) & mask;
        }
        if (size == first.length) {
            grow();
            return findOrAdd(a, b);
        }
        slots[slot] = size;
        first[size] = a;
        second[size] = b;
        return size++;
    }

    int[] firsts() {
        return Arrays.copyOf(first, size);
    }

    int[] seconds() {
        return Arrays.copyOf(second, size);
    }

    private void grow() {
        if (size == MOST) {
            throw new IllegalArgumentException("edges must be at most " + MOST + ": was more");
        }
        first = Arrays.copyOf(first, 2 * size);
        second = Arrays.copyOf(second, 2 * size);
        slots = emptySlots(4 * size);
        int mask = slots.length - 1;
        for (int pair = 0; pair < size; pair++) {
            int slot = hash(first[pair], second[pair]) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = pair;
        }
    }

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }

    private static int hash(int a, int b) {
        long z = (((long) a << 32) | b) * 0x9E3779B97F4A7C15L;
        return (int) (z >>> 32) ^ (int) (z >>> 51);
    }
}
