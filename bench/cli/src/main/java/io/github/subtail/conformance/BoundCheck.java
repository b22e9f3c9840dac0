package io.github.subtail.conformance;

import static io.github.subtail.conformance.Findings.defect;
import static io.github.subtail.conformance.Findings.number;

import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.run.Problem;
import io.github.subtail.stats.ClopperPearson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What every bound must satisfy, whatever it states, on the runs that {@code concerns} it. */
final class BoundCheck {

    private static final double[] DELTAS = {0.01, 0.1, 0.5};
    private static final double ROUNDING = 1e-9;
    private static final int RUNS = 300;

    /** A bound that is right is called violated with at most this probability. */
    private static final double FALSE_ALARM = 1e-6;

    private final Bound bound;
    private final List<BoundInput> inputs;
    private final Problem problem;

    private BoundCheck(Bound bound, List<BoundInput> inputs, Problem problem) {
        this.bound = bound;
        this.inputs = inputs.stream()
                .filter(input -> bound.concerns(input.algorithm()))
                .toList();
        this.problem = problem;
    }

    /** Every finding about a bound, on some runs of a problem. */
    static List<Finding> of(String subject, Bound bound, List<BoundInput> inputs, Problem problem) {
        Findings findings = new Findings(subject);
        BoundCheck check = new BoundCheck(bound, inputs, problem);
        findings.check("applies to some run", check::applies);
        findings.check("is not above the optimum", check::belowOptimum);
        findings.check("is not violated by runs", check::observed);
        findings.check("grows with delta", check::growsWithDelta);
        findings.check("does not grow with the noise", check::fallsWithNoise);
        findings.check("gives no number where it does not apply", check::refuses);
        findings.check("refuses a delta outside (0, 1)", check::probability);
        return findings.list();
    }

    private Optional<String> applies() {
        Optional<String> reason = inputs.isEmpty()
                ? defect("concerns() is false for every algorithm of Subtail and of the jar")
                : Optional.empty();
        for (BoundInput input : inputs) {
            Optional<String> why = bound.applicability(input, DELTAS[1]).reason();
            if (why.isEmpty()) {
                return Optional.empty();
            }
            reason = defect(
                    "not applicable to %s at T = %d: %s", input.algorithm().id(), input.horizon(), why.get());
        }
        return reason;
    }

    private static String run(BoundInput input, double delta) {
        return input.algorithm().id() + " at T = " + input.horizon() + ", delta = " + delta;
    }

    private Optional<String> belowOptimum() {
        for (BoundInput input : inputs) {
            for (double delta : DELTAS) {
                BoundEvaluation e = BoundEvaluation.of(bound, input, delta);
                if (e.terms().isPresent() && !(e.value() <= input.optimum() * (1 + ROUNDING) + ROUNDING)) {
                    return defect(
                            "for %s it is %s, OPT is %s",
                            run(input, delta), number(e.value()), number(input.optimum()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> observed() {
        for (BoundInput input : inputs) {
            if (!bound.applicability(input, DELTAS[1]).applicable()) {
                continue;
            }
            double[] values =
                    ObservedRuns.of(input.algorithm(), problem, RUNS).values().get(bound.statistic());
            for (double delta : DELTAS) {
                double bounded = BoundEvaluation.of(bound, input, delta).value();
                int below = (int) Arrays.stream(values).filter(v -> v < bounded).count();
                if (ClopperPearson.lower(below, RUNS, 1 - FALSE_ALARM) > delta) {
                    return defect(
                            "for %s it is %s, but %d of %d runs stay below it",
                            run(input, delta), number(bounded), below, RUNS);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> growsWithDelta() {
        for (BoundInput input : inputs) {
            for (int k = 1; k < DELTAS.length; k++) {
                BoundEvaluation small = BoundEvaluation.of(bound, input, DELTAS[k - 1]);
                BoundEvaluation large = BoundEvaluation.of(bound, input, DELTAS[k]);
                if (small.value() > large.value() + ROUNDING * (1 + Math.abs(small.value()))) {
                    return defect(
                            "for %s it is %s, but %s at delta = %s, which may fail more often",
                            run(input, DELTAS[k - 1]), number(small.value()), number(large.value()), DELTAS[k]);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> fallsWithNoise() {
        for (BoundInput input : inputs) {
            NoiseConstants noise = input.noise();
            NoiseConstants louder = new NoiseConstants(
                    noise.models(),
                    2 * noise.bound(),
                    2 * noise.subGaussian(),
                    2 * noise.total(),
                    noise.adaptive(),
                    2 * noise.hessian());
            BoundInput loud = new BoundInput(
                    input.problem(),
                    louder,
                    input.algorithm(),
                    input.horizon(),
                    input.optimum(),
                    input.optimumInNoise(),
                    input.observed());
            double quiet = BoundEvaluation.of(bound, input, DELTAS[1]).value();
            double other = BoundEvaluation.of(bound, loud, DELTAS[1]).value();
            if (other > quiet + ROUNDING * (1 + Math.abs(quiet))) {
                return defect(
                        "for %s it is %s, but %s with twice the noise",
                        run(input, DELTAS[1]), number(quiet), number(other));
            }
        }
        return Optional.empty();
    }

    private Optional<String> refuses() {
        for (BoundInput input : inputs) {
            if (!bound.applicability(input, DELTAS[1]).applicable()) {
                try {
                    double value = bound.evaluate(input, DELTAS[1]).value();
                    return defect(
                            "for %s evaluate gives %s: it must throw IllegalArgumentException",
                            run(input, DELTAS[1]), number(value));
                } catch (IllegalArgumentException expected) {
                    // as it should
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> probability() {
        for (BoundInput input : inputs) {
            for (double delta : new double[] {0, 1, Double.NaN}) {
                try {
                    bound.applicability(input, delta);
                    return defect("applicability takes delta = %s: it must throw IllegalArgumentException", delta);
                } catch (IllegalArgumentException expected) {
                    // as it should
                }
            }
        }
        return Optional.empty();
    }
}
