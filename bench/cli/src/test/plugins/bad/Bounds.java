package bad;

import io.github.subtail.bounds.Applicability;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.BoundProvider;
import io.github.subtail.bounds.BoundTerms;
import io.github.subtail.bounds.Edition;
import io.github.subtail.bounds.Statistic;
import io.github.subtail.bounds.TheoremId;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.run.Algorithm;
import java.util.List;

/** Promises almost the optimum, and takes any delta. */
public final class Bounds implements BoundProvider, Bound {

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
        return "too-good";
    }

    @Override
    public Statistic statistic() {
        return Statistic.VALUE;
    }

    @Override
    public boolean concerns(Algorithm algorithm) {
        return algorithm instanceof StochasticContinuousGreedy;
    }

    @Override
    public Applicability applicability(BoundInput input, double delta) {
        return Applicability.YES;
    }

    @Override
    public BoundTerms evaluate(BoundInput input, double delta) {
        return new BoundTerms(0.99999 * input.optimum(), 0, 0, 0, 0);
    }
}
