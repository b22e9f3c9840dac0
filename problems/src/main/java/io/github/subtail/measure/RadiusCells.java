package io.github.subtail.measure;

import io.github.subtail.region.Polytope;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A bound of R = max over C of ||x|| for a polytope {0 &lt;= x &lt;= u, Ax &lt;= b} with A &gt;= 0, by cells.
 *
 * <pre>
 *   cell        x_i in [a, a'] is the greatest coordinate
 *   then        x_j &lt;= m_j = min(a', u_j, min_k (b_k - A_ki a)/A_kj),  j != i;  m_i = a'
 *   so          ||x||^2 &lt;= &lt;m, x&gt; &lt;= max over C of &lt;m, v&gt;
 * </pre>
 *
 * <p>The greatest over the cells bounds R^2. It starts with one cell a coordinate and halves the worst cell again and
 * again; one linear maximisation a cell.
 */
final class RadiusCells {

    private final double[][] rows;
    private final double[] limits;
    private final double[] reach;
    private final double[] caps;
    private final double[] vertex;
    private final CountedMaximizer maximizer;

    RadiusCells(Polytope polytope, CountedMaximizer maximizer) {
        this.rows = polytope.rows();
        this.limits = polytope.rightHandSide();
        this.reach = polytope.upper();
        this.caps = new double[reach.length];
        this.vertex = new double[reach.length];
        this.maximizer = maximizer;
    }

    private record Cell(int coordinate, double from, double to, double square) {}

    /** The bound after {@code splits} splits. */
    double bound(int splits) {
        PriorityQueue<Cell> cells =
                new PriorityQueue<>(Comparator.comparingDouble(Cell::square).reversed());
        for (int i = 0; i < reach.length; i++) {
            cells.add(cell(i, 0, reach[i]));
        }
        for (int k = 0; k < splits; k++) {
            Cell worst = cells.remove();
            double middle = (worst.from + worst.to) / 2;
            cells.add(cell(worst.coordinate, worst.from, middle));
            cells.add(cell(worst.coordinate, middle, worst.to));
        }
        return Math.sqrt(cells.element().square);
    }

    private Cell cell(int i, double from, double to) {
        for (int j = 0; j < caps.length; j++) {
            caps[j] = Math.min(to, reach[j]);
        }
        for (int k = 0; k < rows.length; k++) {
            double left = Math.max(0, limits[k] - rows[k][i] * from);
            for (int j = 0; j < caps.length; j++) {
                if (rows[k][j] > 0) {
                    caps[j] = Math.min(caps[j], left / rows[k][j]);
                }
            }
        }
        caps[i] = to;
        return new Cell(i, from, to, maximizer.maximize(caps, vertex));
    }
}
