package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RegionMeasureTest {

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double vertices(Region region) {
        return new RegionMeasure(region).vertices().orElse(Double.NaN);
    }

    @Test
    void verticesAreThoseFoundByLinearMaximisation() {
        List<Region> regions = List.of(
                new Box(new double[] {1, 2, 0, 1}),
                new BudgetBox(ones(4), 1),
                new BudgetBox(ones(5), 2),
                new BudgetBox(ones(5), 2.5),
                new BudgetBox(ones(3), 7),
                new Polytope(new double[][] {{0.5, 0.5, 0.5, 0.5}}, new double[] {1.2}, ones(4)),
                new ProductRegion(List.of(new BudgetBox(ones(3), 1), new Box(ones(2)))));
        for (Region region : regions) {
            assertThat(vertices(region)).as("%s", region).isEqualTo(found(region));
        }
    }

    /** Every vertex of regions this small is the maximiser of one of 20,000 random directions. */
    private static double found(Region region) {
        Random random = new Random(7);
        Set<String> seen = new TreeSet<>();
        double[] c = new double[region.dimension()];
        double[] v = new double[c.length];
        for (int k = 0; k < 20_000; k++) {
            for (int i = 0; i < c.length; i++) {
                c[i] = random.nextGaussian();
            }
            region.linearMaximizer().maximize(c, v);
            double[] rounded =
                    Arrays.stream(v).map(x -> Math.rint(x * 1e6) / 1e6 + 0.0).toArray();
            seen.add(Arrays.toString(rounded));
        }
        return seen.size();
    }

    @Test
    void verticesOfOtherRegionsAreNotKnown() {
        assertThat(vertices(new BudgetBox(new double[] {1, 2}, 1.5))).isNaN();
        assertThat(vertices(new Polytope(new double[][] {{1, 0}, {1, 1}}, new double[] {0.5, 1}, ones(2))))
                .isNaN();
        assertThat(vertices(new Box(ones(2000)))).isNaN();
    }

    @Test
    void exactWhereTheRegionIs() {
        assertThat(new RegionMeasure(new BudgetBox(ones(5), 2)).diameter().provenance())
                .isEqualTo(Provenance.EXACT);
        assertThat(new RegionMeasure(new BudgetBox(new double[] {1, 2}, 1.5))
                        .diameter()
                        .provenance())
                .isEqualTo(Provenance.UPPER);
        Constant slackRow =
                new RegionMeasure(new Polytope(new double[][] {{0.2, 0.2}}, new double[] {1}, ones(2))).radius();
        assertThat(slackRow.value()).isEqualTo(Math.sqrt(2));
        assertThat(slackRow.provenance()).isEqualTo(Provenance.EXACT);
        Constant signed =
                new RegionMeasure(new Polytope(new double[][] {{1, -0.5}}, new double[] {0.5}, ones(2))).radius();
        assertThat(signed.value()).isGreaterThanOrEqualTo(Math.sqrt(2) - 1e-12);
    }
}
