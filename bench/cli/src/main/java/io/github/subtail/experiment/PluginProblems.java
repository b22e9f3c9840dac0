package io.github.subtail.experiment;

import io.github.subtail.objective.Objective;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.plugin.RegionProvider;
import io.github.subtail.region.Region;

/** Asks plugins for instances and regions, and refuses what cannot be run. */
final class PluginProblems {

    private static final double ROUNDING = 1e-12;

    private PluginProblems() {}

    static ProblemProvider.Instance instance(String id, PluginSpec<ProblemProvider> spec) {
        return Plugins.ask("problem " + id, () -> spec.provider().instance(spec.arguments()));
    }

    /** A region within a box. */
    static Region region(String id, PluginSpec<RegionProvider> spec, double[] upper) {
        String what = "problem " + id + ": region " + spec.type();
        Region region = Plugins.ask(what, () -> spec.provider().region(upper.clone(), spec.arguments()));
        if (region.dimension() != upper.length) {
            throw new InputException(what + " must have dimension " + upper.length + ": was " + region.dimension());
        }
        double[] reach = region.upper();
        for (int i = 0; i < reach.length; i++) {
            if (!(reach[i] <= upper[i] * (1 + ROUNDING))) {
                throw new InputException(what + " must lie in the box of the problem: coordinate " + i + " reaches "
                        + reach[i] + ", the box " + upper[i]);
            }
        }
        return region;
    }

    /** The objective itself, or one that says that it has no Hessians. */
    static TwiceDifferentiable withHessians(Objective objective) {
        return objective instanceof TwiceDifferentiable smooth ? smooth : new WithoutHessians(objective);
    }

    private record WithoutHessians(Objective objective) implements TwiceDifferentiable {
        @Override
        public int dimension() {
            return objective.dimension();
        }

        @Override
        public double value(double[] x) {
            return objective.value(x);
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            return objective.valueAndGradient(x, gradient);
        }

        @Override
        public void hessianProduct(double[] x, double[] direction, double[] out) {
            throw new UnsupportedOperationException(
                    "the objective has no Hessian-vector products: use difference exact" + " or same-sample");
        }

        @Override
        public boolean hasConstantHessian() {
            return false;
        }
    }
}
