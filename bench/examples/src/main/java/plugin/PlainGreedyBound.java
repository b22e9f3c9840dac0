package plugin;

import io.github.subtail.bounds.Applicability;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.BoundProvider;
import io.github.subtail.bounds.BoundTerms;
import io.github.subtail.bounds.Edition;
import io.github.subtail.bounds.Statistic;
import io.github.subtail.bounds.TheoremId;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.run.Algorithm;
import java.util.List;

/**
 * Of every run of {@link PlainGreedy} with noise bounded by M, whatever delta:
 *
 * <pre>  F(x_{T+1}) >= (1-k) OPT + k F(0) - L R^2/(2T) - D M,   k = (1 - 1/T)^T</pre>
 */
public final class PlainGreedyBound implements Bound, BoundProvider {

    @Override
    public List<Bound> bounds() {
        return List.of(this);
    }

    @Override
    public TheoremId theorem() {
        return TheoremId.OWN;
    }

    @Override
    public Edition edition() {
        return Edition.SHARPENED;
    }

    @Override
    public String row() {
        return "plain-greedy";
    }

    @Override
    public Statistic statistic() {
        return Statistic.VALUE;
    }

    @Override
    public boolean concerns(Algorithm algorithm) {
        return algorithm instanceof PlainGreedy;
    }

    @Override
    public Applicability applicability(BoundInput input, double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in (0, 1): was " + delta);
        }
        if (!concerns(input.algorithm())) {
            return Applicability.no("is about plain-greedy");
        }
        boolean bounded = input.noise().models().contains(NoiseModel.B);
        return bounded ? Applicability.YES : Applicability.no("needs bounded noise (B), ||xi|| <= M");
    }

    @Override
    public BoundTerms evaluate(BoundInput input, double delta) {
        applicability(input, delta).reason().ifPresent(reason -> {
            throw new IllegalArgumentException("does not apply: " + reason);
        });
        var problem = input.problem();
        double k = Math.pow(1 - 1.0 / input.horizon(), input.horizon());
        double radius = problem.radius();
        return new BoundTerms(
                (1 - k) * input.optimum() + k * problem.valueAtZero(),
                -problem.smoothness() * radius * radius / (2 * input.horizon()),
                0,
                0,
                -problem.diameter() * input.noise().bound());
    }
}
