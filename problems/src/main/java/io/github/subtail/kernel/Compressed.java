package io.github.subtail.kernel;

/**
 * Sparse vectors one after the other: the rows of a matrix, or its columns.
 *
 * <p>Immutable; shared by threads.
 */
public final class Compressed {

    final int[] start;
    final int[] index;
    final double[] value;

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

    void multiply(double[] x, double[] y) {
        for (int i = 0; i + 1 < start.length; i++) {
            double sum = 0;
            for (int e = start[i]; e < start[i + 1]; e++) {
                sum += value[e] * x[index[e]];
            }
            y[i] = sum;
        }
    }
}
