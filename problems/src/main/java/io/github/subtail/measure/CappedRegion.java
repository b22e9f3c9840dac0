package io.github.subtail.measure;

import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** C cut by further caps, {w in C : w &lt;= caps}, where C is known to be down-closed. */
final class CappedRegion {

    private CappedRegion() {}

    /** The cut region; empty if C is not known to hold with a point everything below it. */
    static Optional<Region> of(Region region, double[] caps) {
        if (region instanceof Box box) {
            return Optional.of(new Box(least(box.upper(), caps)));
        }
        if (region instanceof BudgetBox budget) {
            return Optional.of(new BudgetBox(least(budget.bounds(), caps), budget.weights(), budget.budget()));
        }
        if (region instanceof Polytope polytope && isPacking(polytope)) {
            double[] bounds = least(polytope.bounds(), caps);
            return Optional.of(new Polytope(polytope.rows(), polytope.rightHandSide(), bounds));
        }
        return region instanceof ProductRegion product ? cut(product, caps) : Optional.empty();
    }

    private static Optional<Region> cut(ProductRegion product, double[] caps) {
        List<Region> factors = new ArrayList<>();
        int offset = 0;
        for (Region factor : product.factors()) {
            double[] own = Arrays.copyOfRange(caps, offset, offset + factor.dimension());
            Optional<Region> cut = of(factor, own);
            if (cut.isEmpty()) {
                return cut;
            }
            factors.add(cut.get());
            offset += own.length;
        }
        return Optional.of(new ProductRegion(factors));
    }

    static boolean isPacking(Polytope polytope) {
        return Arrays.stream(polytope.rows()).flatMapToDouble(Arrays::stream).allMatch(a -> a >= 0);
    }

    private static double[] least(double[] u, double[] caps) {
        double[] result = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            result[i] = Math.max(0, Math.min(u[i], caps[i]));
        }
        return result;
    }
}
