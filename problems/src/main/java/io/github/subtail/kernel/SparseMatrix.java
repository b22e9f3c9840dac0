package io.github.subtail.kernel;

import java.util.Arrays;

/**
 * A sparse matrix A in compressed rows and compressed columns at once, for products with A and with A'.
 *
 * <p>Both products run over the columns, of which there are fewer than rows in a graph of channels and customers: a
 * product with A adds multiples of columns, so its inner loop has no chain of additions, and one with A' has few, long
 * sums. Immutable; shared by threads. Takes 24 bytes for an entry.
 */
public final class SparseMatrix {

    private final Compressed byRow;
    private final Compressed byColumn;

    /**
     * Compresses a list of entries; the order within a row and within a column is that of the list. Cost O(entries).
     *
     * @param rows number of rows, at least 1
     * @param columns number of columns, at least 1
     * @param row the row of each entry, in [0, rows)
     * @param column the column of each entry, in [0, columns)
     * @param value the value of each entry
     * @throws IllegalArgumentException if the three arrays differ in length
     */
    public SparseMatrix(int rows, int columns, int[] row, int[] column, double[] value) {
        if (row.length != column.length || row.length != value.length) {
            throw new IllegalArgumentException("rows, columns and values must have one length: was " + row.length + ", "
                    + column.length + ", " + value.length);
        }
        byRow = Compressed.of(rows, row, column, value);
        byColumn = Compressed.of(columns, column, row, value);
    }

    /**
     * The number of rows.
     *
     * @return at least 1
     */
    public int rows() {
        return byRow.count();
    }

    /**
     * The number of columns.
     *
     * @return at least 1
     */
    public int columns() {
        return byColumn.count();
    }

    /**
     * The number of entries.
     *
     * @return at least 0
     */
    public int entries() {
        return byRow.entries();
    }

    /**
     * The product y = A x; columns with x = 0 are skipped. Cost O(entries of the other columns + rows).
     *
     * @param x holds the vector, of length columns, from {@code from} on; not changed
     * @param from where it begins
     * @param y receives the product, length rows
     */
    public void multiply(double[] x, int from, double[] y) {
        Arrays.fill(y, 0);
        for (int j = 0; j < columns(); j++) {
            if (x[from + j] != 0) {
                byColumn.addTo(y, j, x[from + j]);
            }
        }
    }

    /**
     * The product c A' y. Cost O(entries).
     *
     * @param scale c
     * @param y length rows; not changed
     * @param x receives the product, of length columns, from {@code from} on
     * @param from where it begins
     */
    public void multiplyTransposed(double scale, double[] y, double[] x, int from) {
        for (int j = 0; j < columns(); j++) {
            x[from + j] = scale * byColumn.dot(j, y);
        }
    }

    /**
     * The rows one after the other.
     *
     * @return the entries by row
     */
    public Compressed byRow() {
        return byRow;
    }

    /**
     * The columns one after the other.
     *
     * @return the entries by column
     */
    public Compressed byColumn() {
        return byColumn;
    }
}
