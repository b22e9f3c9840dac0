package io.github.subtail.measure;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.region.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * What bounds need of budget allocation, F(x) = F(0) + sum_k w_k (1 - exp(-(Ax)_k)) over C, beyond that it is concave.
 *
 * <pre>
 *   c_A, c_B        1 - exp(-a),  a = max_k max_C (Ax)_k
 *   row_most        a
 *   om_c, P_m       ||d||/2 &gt;= ||grad F(x) - m|| on C;  max_C &lt;m, v&gt;;  m = grad F(0) - d/2,
 *                   d_i &gt;= the greatest fall of the i-th derivative on C
 *   path_mu_0..7    multiples mu, and path_0..7 &gt;= sup over x in C of sum_k w_k (most_k - mu)(1 - exp(-(Ax)_k))
 *   ray_c_1..J      curvatures c, and ray_eps_1..J, J = 32, with, on (j/J) C,
 *                   F(x) - F(0) - &lt;grad F(x), x&gt; &lt;= ray_eps_j + ray_c_j (F(x) - F(0))
 * </pre>
 *
 * <p>Of every c the ray inequality holds for some eps; c_j is the multiple of 1/10 that lets the
 * noiseless recursion f' = OPT - F(0) - eps - c f of greedy gain most from (j-1)/J to j/J. The suprema are bounds by
 * duality, see {@link RowSupremum}. Cost: a linear maximisation for each row, 60 for each channel, and some 6,000
 * products with A.
 */
public final class BudgetMeasure {

    private static final int CELLS = 32;
    private static final int CURVATURES = 10;
    private static final double[] MULTIPLES = {0, 0.125, 0.25, 0.5, 1, 2, 4, 8};

    /** Beyond this many coordinates d := h, which takes no linear maximisations. */
    private static final int MOST_COORDINATES = 5_000;

    private final BudgetObjective objective;
    private final Region region;
    private final CountedMaximizer maximizer;
    private final CustomerRows rows;
    private final List<Constant> found = new ArrayList<>();
    private int counted;

    private BudgetMeasure(BudgetObjective objective, Region region) {
        this.objective = objective;
        this.region = region;
        this.maximizer = new CountedMaximizer(region);
        this.rows = new CustomerRows(objective, maximizer, region);
    }

    /**
     * Measures a budget-allocation problem.
     *
     * @param objective F
     * @param region C
     * @param lower the value of F at a point of C, the better the sharper the choice of c
     * @return the constants above, each with the number of linear maximisations it took beyond those before it
     * @throws IllegalArgumentException if the dimensions differ
     */
    public static List<Constant> of(BudgetObjective objective, Region region, double lower) {
        if (objective.dimension() != region.dimension()) {
            throw new IllegalArgumentException("dimension of the objective must equal that of the region: was "
                    + objective.dimension() + " and " + region.dimension());
        }
        BudgetMeasure measure = new BudgetMeasure(objective, region);
        measure.path();
        measure.rays(lower);
        measure.centre();
        return List.copyOf(measure.found);
    }

    private void path() {
        double most = 0;
        double sum = 0;
        for (int k = 0; k < rows.count(); k++) {
            most = Math.max(most, rows.most(k));
            sum += rows.most(k);
        }
        add("row_most", most);
        found.add(Constant.of("c_A", -Math.expm1(-most), Provenance.UPPER, 0));
        found.add(Constant.of("c_B", -Math.expm1(-most), Provenance.UPPER, 0));
        RowSupremum supremum = new RowSupremum(rows, maximizer, region.dimension());
        for (int k = 0; k < MULTIPLES.length; k++) {
            double multiple = MULTIPLES[k] * sum / rows.count();
            found.add(Constant.of("path_mu_" + k, multiple, Provenance.EXACT, 0));
            add("path_" + k, supremum.over(1, new PathLoss(multiple)));
        }
    }

    private void rays(double optimum) {
        RowSupremum supremum = new RowSupremum(rows, maximizer, region.dimension());
        double reached = 0;
        int choice = CURVATURES / 2;
        for (int j = 1; j <= CELLS; j++) {
            RayCell best = RayCell.of(supremum, j, choice, reached, optimum);
            for (int turn : new int[] {1, -1}) {
                for (int next = best.tenths() + turn; next >= 0 && next <= CURVATURES; next += turn) {
                    RayCell other = RayCell.of(supremum, j, next, reached, optimum);
                    if (other.reached() <= best.reached()) {
                        break;
                    }
                    best = other;
                }
            }
            reached = best.reached();
            choice = best.tenths();
            found.add(Constant.of("ray_c_" + j, best.curvature(), Provenance.EXACT, 0));
            add("ray_eps_" + j, best.loss());
        }
    }

    /** eps for one c on (j/J) C, and where the recursion from {@code reached} ends with them. */
    private record RayCell(int tenths, double loss, double reached) {

        static RayCell of(RowSupremum supremum, int j, int tenths, double reached, double optimum) {
            double c = tenths / (double) CURVATURES;
            double loss = tenths == CURVATURES ? 0 : supremum.over(j / (double) CELLS, new RayLoss(c));
            double gain = optimum - loss - c * reached;
            double time = c == 0 ? 1.0 / CELLS : -Math.expm1(-c / CELLS) / c;
            return new RayCell(tenths, loss, reached + gain * time);
        }

        double curvature() {
            return tenths / (double) CURVATURES;
        }
    }

    private void centre() {
        int n = objective.dimension();
        double[] centre = new double[n];
        objective.valueAndGradient(new double[n], centre);
        SlopeMinimum minimum = new SlopeMinimum(objective, maximizer);
        double square = 0;
        for (int i = 0; i < n; i++) {
            double drop = n > MOST_COORDINATES ? centre[i] : centre[i] - minimum.of(i);
            square += drop * drop;
            centre[i] -= drop / 2;
        }
        add("om_c", Math.sqrt(square) / 2);
        add("P_m", maximizer.maximize(centre, new double[n]));
    }

    private void add(String name, double value) {
        found.add(Constant.of(name, value, Provenance.UPPER, maximizer.calls() - counted));
        counted = maximizer.calls();
    }
}
