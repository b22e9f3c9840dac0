package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.EdgeFile;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OptimumSearchTest {

    private static OptimumBracket bracket(NqpInstance instance) {
        return OptimumSearch.bracket(
                instance.objective(),
                false,
                instance.region(),
                Smoothness.of(instance.objective()).value());
    }

    @Test
    void exactOnABox() {
        OptimumBracket five = bracket(PrintedInstances.five());
        assertThat(five.lower()).isCloseTo(6.457, within(5e-4));
        assertThat(five.upper()).isEqualTo(five.lower());
    }

    /** 44.911 was proved optimal by a mixed-integer program over the KKT system. */
    @Test
    void holdsTheProvedOptimum() {
        OptimumBracket twenty = bracket(PrintedInstances.twenty());
        assertThat(twenty.lower()).isBetween(44.0, 44.9115);
        assertThat(twenty.upper()).isBetween(44.9105, 50.149);
    }

    @Test
    void theFrankWolfeGapClosesWhereTheObjectiveIsConcave() throws IOException, URISyntaxException {
        Path edges = Path.of(OptimumSearchTest.class
                .getResource("/io/github/subtail/budget/edges.tsv")
                .toURI());
        BudgetInstance budget = BudgetInstance.single(EdgeFile.read(edges), new Cap.Constant(1), OptionalDouble.of(1));
        TwiceDifferentiable objective = budget.objective();
        double smoothness = Smoothness.of(objective).value();
        OptimumBracket concave = OptimumSearch.bracket(objective, true, budget.region(), smoothness);
        OptimumBracket unknown = OptimumSearch.bracket(objective, false, budget.region(), smoothness);
        assertThat(concave.upperSource()).isEqualTo("Frank-Wolfe gap");
        assertThat(concave.upper() - concave.lower()).isBetween(0.0, 1e-6 * concave.lower());
        assertThat(unknown.upper()).isGreaterThan(concave.upper());
    }

    private static NqpInstance plane() {
        double[][] hessian = {{-1, -2}, {-2, -0.5}};
        double[][] rows = {{1, 0.5}, {0.3, 1}};
        return new NqpInstance(hessian, new double[] {3, 2.5}, rows, new double[] {0.9, 0.8}, new double[] {1, 1});
    }

    @Test
    void theTighteningIsExactAtTheTop() {
        TwiceDifferentiable objective = plane().objective();
        double[] top = plane().region().upper();
        UpperCertificate.Upper upper = new UpperCertificate(objective, plane().region(), 1, false).at(top);
        assertThat(upper.source()).isEqualTo("U2");
        assertThat(upper.value()).isCloseTo(objective.value(top), within(1e-12));
    }

    /** A grid of a region in the plane: no certificate at any of its points is below the best of them. */
    @Test
    void everyCertificateHolds() {
        TwiceDifferentiable objective = plane().objective();
        Region region = plane().region();
        UpperCertificate certificate = new UpperCertificate(objective, region, 1, false);
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 40; i++) {
            for (int j = 0; j <= 40; j++) {
                double[] x = {i / 40.0, j / 40.0};
                if (region.contains(x, 0)) {
                    best = Math.max(best, objective.value(x));
                }
                least = Math.min(least, certificate.at(x).value());
            }
        }
        assertThat(least).isGreaterThanOrEqualTo(best);
        assertThat(least).isLessThan(1.2 * best);
    }

    @Test
    void aRegionThatIsNotDownClosedIsNotCut() {
        Region signed = new Polytope(new double[][] {{1, -1}}, new double[] {0}, new double[] {1, 1});
        assertThat(CappedRegion.of(signed, new double[] {1, 1})).isEmpty();
        assertThat(CappedRegion.of(new ProductRegion(List.of(signed)), new double[] {1, 1}))
                .isEmpty();
        Region product = new ProductRegion(List.of(new BudgetBox(new double[] {1, 1}, 1)));
        assertThat(CappedRegion.of(product, new double[] {0.25, 2})
                        .orElseThrow()
                        .upper())
                .containsExactly(0.25, 1);
        assertThatThrownBy(() -> new UpperCertificate(PrintedInstances.five().objective(), signed, 0, false))
                .hasMessage("gamma must be in (0, 1]: was 0.0");
    }
}
