package io.github.subtail.bounds;

import io.github.subtail.run.Algorithm;
import java.util.Optional;

/** What the bounds of one algorithm share: labels, and a number only where every assumption is met. */
abstract class TheoremBound<A extends Algorithm> implements Bound {

    private final TheoremId theorem;
    private final Edition edition;
    private final String row;
    private final Class<A> method;

    TheoremBound(TheoremId theorem, Edition edition, String row, Class<A> method) {
        this.theorem = theorem;
        this.edition = edition;
        this.row = row;
        this.method = method;
    }

    /** Adds what the bound assumes of a run of its algorithm. */
    abstract void assume(Assumptions assumptions, BoundInput input, A algorithm, Confidence confidence);

    /** The bound where the assumptions are met. */
    abstract BoundTerms terms(BoundInput input, A algorithm, Confidence confidence);

    @Override
    public final TheoremId theorem() {
        return theorem;
    }

    @Override
    public final Edition edition() {
        return edition;
    }

    @Override
    public final String row() {
        return row;
    }

    @Override
    public Optional<String> erratum() {
        return Optional.empty();
    }

    @Override
    public final boolean concerns(Algorithm algorithm) {
        return method.isInstance(algorithm);
    }

    @Override
    public final Applicability applicability(BoundInput input, double delta) {
        Confidence confidence = new Confidence(delta);
        if (!concerns(input.algorithm())) {
            return Applicability.no("is not about " + input.algorithm().id());
        }
        Assumptions assumptions = new Assumptions(input);
        assume(assumptions, input, method.cast(input.algorithm()), confidence);
        return assumptions.verdict();
    }

    @Override
    public final BoundTerms evaluate(BoundInput input, double delta) {
        applicability(input, delta).reason().ifPresent(reason -> {
            throw new IllegalArgumentException(this + " does not apply: " + reason);
        });
        return terms(input, method.cast(input.algorithm()), new Confidence(delta));
    }

    @Override
    public double[] curve(BoundInput input, double delta) {
        input.at(1);
        boolean applies = applicability(input, delta).applicable();
        return applies ? sweep(input, method.cast(input.algorithm()), new Confidence(delta)) : pointwise(input, delta);
    }

    /** The curve where the bound applies at the last horizon. */
    double[] sweep(BoundInput input, A algorithm, Confidence confidence) {
        return pointwise(input, confidence.delta());
    }

    final double[] pointwise(BoundInput input, double delta) {
        return Bound.super.curve(input, delta);
    }

    @Override
    public final String toString() {
        return name();
    }
}
