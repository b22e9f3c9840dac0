package io.github.subtail.bounds;

import io.github.subtail.schedule.Schedule;

/** The assumptions of a theorem, checked in turn; the first that is not met is the reason. */
final class Assumptions {

    private final BoundInput input;
    private final NoiseLevel noise;
    private Applicability verdict = Applicability.YES;

    Assumptions(BoundInput input) {
        this.input = input;
        this.noise = NoiseLevel.of(input.noise());
    }

    Assumptions require(boolean holds, String reason) {
        if (verdict.applicable() && !holds) {
            verdict = Applicability.no(reason);
        }
        return this;
    }

    Assumptions submodular() {
        return require(
                input.problem().gamma() == 1,
                "needs a DR-submodular objective, gamma = 1: was "
                        + input.problem().gamma());
    }

    Assumptions weakness(double gamma) {
        return require(
                gamma <= input.problem().gamma(),
                "needs a gamma of at most the objective's " + input.problem().gamma() + ": was " + gamma);
    }

    Assumptions bounded() {
        return require(noise.isBounded(), "needs bounded noise (B), ||xi|| <= M");
    }

    Assumptions subGaussian() {
        return require(noise.isSubGaussian(), "needs sub-Gaussian noise (SG)");
    }

    Assumptions variance() {
        return require(noise.hasVariance(), "needs noise of finite variance (V)");
    }

    Assumptions independent() {
        return require(noise.independent(), "needs noise that is independent of the point and the past (I)");
    }

    Assumptions gaussian() {
        return require(noise.gaussian(), "needs additive Gaussian or clipped Gaussian noise (GI)");
    }

    /** The Gaussian width must be known, and simulated no worse than delta allows. */
    Assumptions width(Confidence confidence) {
        double risk = input.problem().risk();
        return require(
                        input.problem().width().isPresent(),
                        "needs the Gaussian width of the region, which is not known")
                .require(
                        confidence.delta() > risk,
                        "needs delta > " + risk + ", the risk of the simulated Gaussian width: was "
                                + confidence.delta());
    }

    Assumptions schedule(Schedule actual, Schedule needed, String text) {
        return require(actual.equals(needed), "is about the schedule " + text);
    }

    Assumptions observed(ObservedSum sum) {
        return require(input.observed(sum).isPresent(), "needs the observed sum " + sum.id() + " of the run");
    }

    /** A sum over the iterations must be affordable. */
    Assumptions summable(Schedule schedule, Schedule batch) {
        return require(
                Nodes.affords(input.horizon(), schedule, batch),
                "is summed term by term for this schedule, up to T = " + Nodes.LONGEST);
    }

    /** A recursion over the iterations must be affordable. */
    Assumptions recursion(int longest) {
        return require(input.horizon() <= longest, "is evaluated by a recursion, up to T = " + longest);
    }

    Assumptions horizon(int least) {
        return require(input.horizon() >= least, "needs T >= " + least + ": was " + input.horizon());
    }

    Applicability verdict() {
        return verdict;
    }
}
