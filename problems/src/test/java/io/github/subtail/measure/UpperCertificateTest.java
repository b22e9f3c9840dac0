package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import org.junit.jupiter.api.Test;

class UpperCertificateTest {

    @Test
    void aRunIsToldAShareOfTheOptimumThatItHas() {
        NqpInstance instance = NqpGenerator.study(20, 10, 100, 1);
        Problem problem = new Problem(
                "nqp", new NoisyObjective(instance.objective(), GaussianNoise.atZero(1)), instance.region());
        double best = OptimumSearch.bracket(
                        instance.objective(),
                        false,
                        instance.region(),
                        Smoothness.of(instance.objective()).value())
                .lower();
        UpperCertificate certificate = new UpperCertificate(instance.objective(), instance.region(), 1, false);

        for (int trial = 0; trial < 20; trial++) {
            Outcome outcome = new StochasticContinuousGreedy(50).run(problem, new RandomStreams(1, trial));
            double share = certificate.share(outcome.x());
            assertThat(share).isBetween(0.4, instance.objective().value(outcome.x()) / best + 1e-12);
        }
    }

    @Test
    void theUpperCornerOfABoxIsCertifiedWhole() {
        NqpInstance box =
                NqpInstance.onBox(new double[][] {{-1, -2}, {-2, -1}}, new double[] {3, 3}, new double[] {1, 1});
        UpperCertificate certificate = new UpperCertificate(box.objective(), box.region(), 1, false);

        assertThat(certificate.share(new double[] {1, 1})).isEqualTo(1, within(1e-15));
    }

    @Test
    void whereNothingCanBeGainedAnyPointHasAllOfIt() {
        NqpInstance zero = NqpInstance.onBox(new double[2][2], new double[2], new double[] {1, 1});
        UpperCertificate certificate = new UpperCertificate(zero.objective(), zero.region(), 1, false);

        assertThat(certificate.share(new double[] {0.5, 0})).isEqualTo(1);
    }
}
