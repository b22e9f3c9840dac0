package io.github.subtail.region;

import java.util.Arrays;

/** A set of the numbers 0 to n - 1 as a list, in an order that depends on what came and went. */
final class IndexSet {

    private static final int ABSENT = -1;

    /** The members, in the first {@link #size} places. */
    final int[] list;

    private final int[] place;
    private int size;

    IndexSet(int n) {
        list = new int[n];
        place = new int[n];
        Arrays.fill(place, ABSENT);
    }

    int size() {
        return size;
    }

    boolean contains(int member) {
        return place[member] != ABSENT;
    }

    int placeOf(int member) {
        return place[member];
    }

    void clear() {
        Arrays.fill(place, ABSENT);
        size = 0;
    }

    void add(int member) {
        place[member] = size;
        list[size++] = member;
    }

    /** Takes a member out; the last one moves to its place. */
    void remove(int member) {
        int last = list[--size];
        list[place[member]] = last;
        place[last] = place[member];
        place[member] = ABSENT;
    }
}
