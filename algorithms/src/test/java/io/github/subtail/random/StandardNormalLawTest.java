package io.github.subtail.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/**
 * The ziggurat where it could go wrong: fine cells, tails, beyond its rim, and from one draw to the next. A correct
 * sampler with a fresh seed would fail a comparison with probability {@value GoodnessOfFit#LEAST}; size by {@code
 * -Dsubtail.normals}.
 */
class StandardNormalLawTest {

    private static final int DRAWS = Integer.getInteger("subtail.normals", 1_000_000);
    private static final double RIM = 3.654152885361009;
    private static final int CELLS = 1024;
    private static final int LAYERS = 256;

    private final RandomGenerator generator = new RandomStreams(11, 0).stream(Purpose.HESSIAN);

    @Test
    void cellsOfEqualProbabilityAreHitEquallyOften() {
        NormalDistribution law = new NormalDistribution(null, 0, 1);
        double[] edges = new double[CELLS - 1];
        Arrays.setAll(edges, i -> law.inverseCumulativeProbability((i + 1.0) / CELLS));
        long[] cells = new long[CELLS];
        long[] pairs = new long[32 * 32];
        int before = 0;
        for (int i = 0; i < DRAWS; i++) {
            int found = Arrays.binarySearch(edges, StandardNormal.next(generator));
            int cell = found >= 0 ? found + 1 : -found - 1;
            cells[cell]++;
            if (i % 2 == 1) {
                pairs[32 * (before / 32) + cell / 32]++;
            }
            before = cell;
        }

        assertThat(GoodnessOfFit.chiSquare(cells)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.chiSquare(pairs)).as("successive draws").isGreaterThan(GoodnessOfFit.LEAST);
    }

    /**
     * Each layer of the ziggurat in two halves of equal probability. A rim that accepts too much, or the wrong side of the
     * curve, puts more into the outer half of every layer, the more the steeper it is: hence the weighted sum.
     */
    @Test
    void noLayerLeavesItsMark() {
        double[] edges = new double[LAYERS + 1];
        double area = RIM * density(RIM) + Math.sqrt(2 * Math.PI) * below(-RIM);
        edges[LAYERS - 1] = RIM;
        for (int i = LAYERS - 1; i > 1; i--) {
            edges[i - 1] = Math.sqrt(-2 * Math.log(area / edges[i] + density(edges[i])));
        }
        edges[LAYERS] = Double.POSITIVE_INFINITY;
        double[] above = Arrays.stream(edges).map(x -> 2 * below(-x)).toArray();
        double[] middle = new double[LAYERS];
        NormalDistribution law = new NormalDistribution(null, 0, 1);
        Arrays.setAll(middle, i -> -law.inverseCumulativeProbability((above[i] + above[i + 1]) / 4));
        double[] probabilities = new double[2 * LAYERS];
        Arrays.setAll(probabilities, i -> (above[i / 2] - above[i / 2 + 1]) / 2);
        long[] halves = new long[2 * LAYERS];
        int draws = 4 * DRAWS;
        for (int i = 0; i < draws; i++) {
            double z = Math.abs(StandardNormal.next(generator));
            int found = Arrays.binarySearch(edges, z);
            int layer = found >= 0 ? found : -found - 2;
            halves[2 * layer + (z < middle[layer] ? 0 : 1)]++;
        }
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < LAYERS; i++) {
            double steepness = 1 - density(edges[i + 1]) / density(edges[i]);
            sum += steepness * (halves[2 * i + 1] - halves[2 * i]);
            variance += steepness * steepness * draws * 2 * probabilities[2 * i];
        }

        assertThat(GoodnessOfFit.chiSquare(probabilities, halves)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.normal(sum / Math.sqrt(variance))).isGreaterThan(GoodnessOfFit.LEAST);
    }

    @Test
    void theTailsWeighAsTheyShould() {
        double[] sample = new double[DRAWS / 5];
        StandardNormal.fill(generator, sample);

        assertThat(GoodnessOfFit.andersonDarling(sample, StandardNormalLawTest::below, z -> below(-z)))
                .isGreaterThan(GoodnessOfFit.LEAST);
    }

    /** Draws beyond the rim, about one in 3,900, come from another sampler: their number and their own law. */
    @Test
    void beyondTheRimTheLawIsThatOfTheTail() {
        double[] beyond = new double[DRAWS / 100];
        int count = 0;
        int right = 0;
        int draws = 8 * DRAWS;
        for (int i = 0; i < draws; i++) {
            double z = StandardNormal.next(generator);
            if (Math.abs(z) > RIM) {
                beyond[count++] = Math.abs(z);
                right += z > 0 ? 1 : 0;
            }
        }
        double share = 2 * below(-RIM);
        double deviation = Math.sqrt(draws * share * (1 - share));
        double[] tail = Arrays.copyOf(beyond, count);

        assertThat(GoodnessOfFit.normal((count - draws * share) / deviation)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.normal((2.0 * right - count) / Math.sqrt(count)))
                .as("either side")
                .isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.andersonDarling(tail, z -> 1 - 2 * below(-z) / share, z -> 2 * below(-z) / share))
                .isGreaterThan(GoodnessOfFit.LEAST);
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2);
    }

    private static double below(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
