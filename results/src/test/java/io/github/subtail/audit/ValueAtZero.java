package io.github.subtail.audit;

import io.github.subtail.bounds.Applicability;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.BoundTerms;
import io.github.subtail.bounds.Edition;
import io.github.subtail.bounds.Statistic;
import io.github.subtail.bounds.TheoremId;
import io.github.subtail.run.Algorithm;

/** The bound F(0) and a given excess over it. */
record ValueAtZero(double excess) implements Bound {

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
        return "zero";
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    public boolean concerns(Algorithm algorithm) {
        return true;
    }

    @Override
    public Applicability applicability(BoundInput input, double delta) {
        return Applicability.YES;
    }

    @Override
    public BoundTerms evaluate(BoundInput input, double delta) {
        return new BoundTerms(input.problem().valueAtZero() + excess, 0, 0, 0, 0);
    }
}
