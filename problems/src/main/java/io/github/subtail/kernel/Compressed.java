package io.github.subtail.kernel;

/**
 * Sparse vectors one after the other: the rows of a matrix, or its columns.
 *
 * <p>Immutable; shared by threads.
 */
public final class Compressed {

    private final int[] start;
    private final int[] index;
    private final double[] value;

    private Compressed(int[] start, int[] index, double[] value) {
        this.start = start;
        this.index = index;
        this.value = value;
    }

    /** Counting sort by {@code major}, stable. */
    static Compressed of(int count, int[] major, int[] minor, double[] entry) {
        int[] start = new int[count + 1];
        for (int m : major) {
            start[m + 1]++;
        }
        for (int i = 0; i < count; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] index = new int[major.length];
        double[] value = new double[major.length];
        for (int e = 0; e < major.length; e++) {
            int to = next[major[e]]++;
            index[to] = minor[e];
            value[to] = entry[e];
        }
        return new Compressed(start, index, value);
    }

    /**
     * The number of vectors.
     *
     * @return at least 1
     */
    public int count() {
        return start.length - 1;
    }

    /**
     * The number of entries of all vectors.
     *
     * @return at least 0
     */
    public int entries() {
        return value.length;
    }

    /**
     * Where the entries of a vector begin; they end where those of the next begin.
     *
     * @param vector from 0 to {@link #count()}
     * @return the number of the first entry
     */
    public int start(int vector) {
        return start[vector];
    }

    /**
     * The coordinate of an entry.
     *
     * @param entry from 0 to {@link #entries()} - 1
     * @return the coordinate within the vector
     */
    public int index(int entry) {
        return index[entry];
    }

    /**
     * The value of an entry.
     *
     * @param entry from 0 to {@link #entries()} - 1
     * @return the value
     */
    public double value(int entry) {
        return value[entry];
    }

    /**
     * The inner product of a vector with y.
     *
     * @param vector from 0 to {@link #count()} - 1
     * @param y the other vector; not changed
     * @return the sum of value times y over the entries, in a fixed order
     */
    public double dot(int vector, double[] y) {
        return dot(index, value, start[vector], start[vector + 1], y);
    }

    /**
     * Adds a multiple of a vector to y.
     *
     * @param y what is added to
     * @param vector from 0 to {@link #count()} - 1
     * @param factor the multiple
     */
    public void addTo(double[] y, int vector, double factor) {
        addTo(index, value, start[vector], start[vector + 1], factor, y);
    }

    /**
     * The inner product of a vector with a part of y; meant for short vectors.
     *
     * @param vector from 0 to {@link #count()} - 1
     * @param y holds the other vector from {@code from} on; not changed
     * @param from where it begins
     * @return the sum of value times y over the entries, in their order
     */
    public double dot(int vector, double[] y, int from) {
        double sum = 0;
        for (int e = start[vector]; e < start[vector + 1]; e++) {
            sum += value[e] * y[from + index[e]];
        }
        return sum;
    }

    /**
     * Adds a multiple of a vector to a part of y; meant for short vectors.
     *
     * @param y what is added to, from {@code from} on
     * @param from where the part begins
     * @param vector from 0 to {@link #count()} - 1
     * @param factor the multiple
     */
    public void addTo(double[] y, int from, int vector, double factor) {
        for (int e = start[vector]; e < start[vector + 1]; e++) {
            y[from + index[e]] += value[e] * factor;
        }
    }

    /** Four sums side by side: one alone would wait for each addition. */
    private static double dot(int[] index, double[] value, int from, int to, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int e = from;
        for (; e + 3 < to; e += 4) {
            a += value[e] * y[index[e]];
            b += value[e + 1] * y[index[e + 1]];
            c += value[e + 2] * y[index[e + 2]];
            d += value[e + 3] * y[index[e + 3]];
        }
        for (; e < to; e++) {
            a += value[e] * y[index[e]];
        }
        return (a + b) + (c + d);
    }

    private static void addTo(int[] index, double[] value, int from, int to, double factor, double[] y) {
        for (int e = from; e < to; e++) {
            y[index[e]] += value[e] * factor;
        }
    }
}
