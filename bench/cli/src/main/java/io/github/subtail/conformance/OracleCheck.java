package io.github.subtail.conformance;

import static io.github.subtail.conformance.Findings.defect;
import static io.github.subtail.conformance.Findings.number;
import static io.github.subtail.conformance.Findings.point;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What the oracle of every stochastic objective owes an algorithm, from {@value #DRAWS} samples with fixed seeds. A mean
 * is called biased beyond {@value #STANDARD_ERRORS} standard errors: of a good oracle that happens with probability
 * below 1e-8 for each coordinate (normal approximation).
 */
final class OracleCheck {

    private static final int DRAWS = 4000;
    private static final int BATCH = 4;
    private static final double STANDARD_ERRORS = 6;

    private final StochasticObjective objective;
    private final NoiseConstants constants;
    private final int n;
    private final double[] from;
    private final double[] to;

    private OracleCheck(StochasticObjective objective, double[] upper, NoiseConstants constants) {
        this.objective = objective;
        this.constants = constants;
        this.n = objective.dimension();
        SplittableRandom random = new SplittableRandom(42);
        this.from = Vectors.within(upper, 0.05, 0.5, random);
        this.to = Vectors.above(from, upper, random);
    }

    /** Every finding about noise, on a box [0, u]. */
    static List<Finding> of(String subject, StochasticObjective objective, double[] upper, NoiseConstants constants) {
        Findings findings = new Findings(subject);
        OracleCheck check = new OracleCheck(objective, upper, constants);
        findings.check("value is that of the exact objective", check::exactValue);
        findings.check("stochastic gradients are unbiased", () -> check.unbiased(1));
        findings.check("means of a batch are unbiased", () -> check.unbiased(BATCH));
        findings.check("a batch divides the variance", check::batchVariance);
        findings.check("estimated differences are unbiased", check::differences);
        findings.check("calls are counted", check::counted);
        findings.check("one trial gives the same bits twice", check::deterministic);
        findings.check("two trials differ", check::trials);
        findings.check("constants bound the noise", check::bounded);
        return findings.list();
    }

    private GradientOracle oracle(long trial) {
        return objective.oracle(new RandomStreams(7, trial));
    }

    private double[] gradient(double[] x) {
        double[] gradient = new double[n];
        objective.exact().valueAndGradient(x, gradient);
        return gradient;
    }

    private Optional<String> exactValue() {
        double value = objective.value(from);
        double exact = objective.exact().value(from);
        return value == exact
                ? Optional.empty()
                : defect("at x = %s it is %s, not %s", point(from), number(value), number(exact));
    }

    private Optional<String> unbiased(int batch) {
        Sample sample = new Sample(gradient(from));
        GradientOracle oracle = oracle(1);
        double[] g = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            oracle.gradient(from, batch, g);
            sample.add(g);
        }
        return sample.bias("the mean of " + DRAWS + " gradients at x = " + point(from));
    }

    private Optional<String> batchVariance() {
        Sample single = new Sample(gradient(from));
        Sample batched = new Sample(gradient(from));
        GradientOracle oracle = oracle(2);
        double[] g = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            oracle.gradient(from, 1, g);
            single.add(g);
            oracle.gradient(from, BATCH, g);
            batched.add(g);
        }
        double most = single.total() * 1.3 / BATCH + 1e-20 * single.scale();
        return batched.total() <= most
                ? Optional.empty()
                : defect(
                        "at x = %s one sample has mean square error %s, a batch of %d has %s: it should have a %dth",
                        point(from), number(single.total()), BATCH, number(batched.total()), BATCH);
    }

    private Optional<String> differences() {
        double[] exact = Vectors.difference(gradient(to), gradient(from));
        for (Difference kind : Difference.values()) {
            Sample sample = new Sample(exact);
            GradientOracle oracle = oracle(3);
            double[] g = new double[n];
            try {
                for (int k = 0; k < DRAWS; k++) {
                    oracle.gradientDifference(kind, to, from, 1, g);
                    sample.add(g);
                }
            } catch (UnsupportedOperationException offeredByFew) {
                continue;
            }
            Optional<String> bias = sample.bias("difference " + kind + ": the mean of " + DRAWS + " estimates from x = "
                    + point(from) + " to " + point(to));
            if (bias.isPresent()) {
                return bias;
            }
        }
        return Optional.empty();
    }

    private Optional<String> counted() {
        GradientOracle oracle = oracle(4);
        if (oracle.calls() != 0) {
            return defect("a fresh oracle says %d", oracle.calls());
        }
        oracle.gradient(from, 3, new double[n]);
        return oracle.calls() == 3
                ? Optional.empty()
                : defect("after a batch of 3 gradients it says %d", oracle.calls());
    }

    private Optional<String> deterministic() {
        GradientOracle first = oracle(5);
        GradientOracle second = oracle(5);
        double[] a = new double[n];
        double[] b = new double[n];
        for (int k = 0; k < 20; k++) {
            first.gradient(from, 1, a);
            second.gradient(from, 1, b);
            if (!Arrays.equals(a, b)) {
                return defect(
                        "gradient %d of one and the same trial is %s, then %s: draw from the given streams only",
                        k + 1, point(a), point(b));
            }
        }
        return Optional.empty();
    }

    private Optional<String> trials() {
        double[] a = new double[n];
        double[] b = new double[n];
        boolean noisy = false;
        double[] exact = gradient(from);
        GradientOracle first = oracle(6);
        GradientOracle second = oracle(8);
        for (int k = 0; k < 20; k++) {
            first.gradient(from, 1, a);
            second.gradient(from, 1, b);
            noisy |= !Arrays.equals(a, exact);
            if (!Arrays.equals(a, b)) {
                return Optional.empty();
            }
        }
        return noisy ? defect("20 gradients of trial 6 are those of trial 8, such as %s", point(a)) : Optional.empty();
    }

    private Optional<String> bounded() {
        double[] exact = gradient(from);
        GradientOracle oracle = oracle(9);
        double[] g = new double[n];
        double squares = 0;
        for (int k = 0; k < DRAWS; k++) {
            oracle.gradient(from, 1, g);
            double size = Vectors.norm(Vectors.difference(g, exact));
            squares += size * size / DRAWS;
            if (constants.models().contains(NoiseModel.B) && size > constants.bound() * (1 + 1e-9)) {
                return defect(
                        "M = %s, but a gradient at x = %s is %s off",
                        number(constants.bound()), point(from), number(size));
            }
        }
        double most = constants.total() * constants.total();
        return constants.models().contains(NoiseModel.V) && squares > 1.3 * most
                ? defect(
                        "total = %s, but the root mean square error at x = %s is %s",
                        number(constants.total()), point(from), number(Math.sqrt(squares)))
                : Optional.empty();
    }

    /** Mean and mean square error of a sample of vectors around what they should be. */
    private static final class Sample {
        private final double[] expected;
        private final double[] sum;
        private final double[] squares;
        private int count;

        Sample(double[] expected) {
            this.expected = expected;
            this.sum = new double[expected.length];
            this.squares = new double[expected.length];
        }

        void add(double[] g) {
            count++;
            for (int i = 0; i < g.length; i++) {
                double error = g[i] - expected[i];
                sum[i] += error;
                squares[i] += error * error;
            }
        }

        double total() {
            double total = 0;
            for (double square : squares) {
                total += square / count;
            }
            return total;
        }

        double scale() {
            return 1 + Vectors.dot(expected, expected);
        }

        Optional<String> bias(String what) {
            for (int i = 0; i < sum.length; i++) {
                double bias = sum[i] / count;
                double variance = Math.max(0, squares[i] / count - bias * bias);
                double error = Math.sqrt(variance / count);
                double rounding = 1e-9 * (1 + Math.abs(expected[i]));
                if (!(Math.abs(bias) <= STANDARD_ERRORS * error + rounding)) {
                    return defect(
                            "%s has coordinate %d = %s +- %s, but the exact one is %s",
                            what, i, number(expected[i] + bias), number(error), number(expected[i]));
                }
            }
            return Optional.empty();
        }
    }
}
