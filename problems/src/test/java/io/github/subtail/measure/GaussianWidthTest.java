package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against {@code src/test/python/width_reference.py}, which integrates instead of drawing. */
class GaussianWidthTest {

    private static final RandomStreams STREAMS = new RandomStreams(3, 0);
    private static final double[] PULL = {1, 0.5, 0, 2};

    /** k to V. */
    private static Map<Double, Double> expected(String region) {
        Map<Double, Double> values = new TreeMap<>();
        try (InputStream in = GaussianWidthTest.class.getResourceAsStream("width_reference.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split(" ", -1);
                if (cells[0].equals(region)) {
                    values.put(Double.valueOf(cells[1]), Double.valueOf(cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(values).hasSize(4);
        return values;
    }

    private static double[] grid(Map<Double, Double> expected) {
        return expected.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Constant> values(List<Constant> constants) {
        return constants.stream().filter(c -> !c.name().startsWith("k_")).toList();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void aBoxIsExact() {
        Map<Double, Double> expected = expected("box");
        Region box = new Box(new double[] {1, 2, 0.5, 3});
        List<Constant> found = values(new GaussianWidth(box, PULL, 100, STREAMS).on(grid(expected)));
        assertThat(found).extracting(Constant::provenance).containsOnly(Provenance.EXACT);
        assertThat(found).extracting(Constant::name).containsExactly("width", "V_1", "V_2", "V_3");
        assertThat(found.stream().mapToDouble(Constant::value).toArray())
                .containsExactly(
                        expected.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        within(1e-9));
    }

    /** The intervals fail with probability 1e-6; the seed is fixed. */
    @Test
    void theIntervalsOfSimplicesHoldTheTruth() {
        for (double[] pull : new double[][] {{1, 0.25}, {1, 0.5, 1.25, 0}}) {
            Map<Double, Double> expected = expected("simplex" + pull.length);
            BudgetBox simplex = new BudgetBox(ones(pull.length), 1);
            List<Constant> found = values(new GaussianWidth(simplex, pull, 50_000, STREAMS).on(grid(expected)));
            int j = 0;
            for (double value : expected.values()) {
                Constant constant = found.get(j++);
                assertThat(constant.provenance()).isEqualTo(Provenance.MONTE_CARLO);
                assertThat(value).isBetween(constant.intervalLower(), constant.intervalUpper());
                assertThat(constant.intervalUpper() - constant.intervalLower()).isLessThan(0.06);
                assertThat(constant.value()).isCloseTo(value, within(0.01));
                assertThat(constant.safe()).isEqualTo(constant.intervalUpper());
            }
        }
    }

    @Test
    void aProductOfBoxesIsExactAndAnyOtherIsSimulated() {
        Region box = new Box(new double[] {1, 2});
        Constant both = width(new ProductRegion(List.of(box, box)), 100);
        assertThat(both.value()).isCloseTo(6 / Math.sqrt(2 * Math.PI), within(1e-12));
        assertThat(both.provenance()).isEqualTo(Provenance.EXACT);
        Constant sum = width(new ProductRegion(List.of(box, new BudgetBox(ones(2), 1))), 20_000);
        double expected = 3 / Math.sqrt(2 * Math.PI) + 0.6810370721753107;
        assertThat(expected).isBetween(sum.intervalLower(), sum.intervalUpper());
    }

    private static Constant width(Region region, int samples) {
        return new GaussianWidth(region, PULL, samples, STREAMS).measure().get(0);
    }

    @Test
    void theGridSpansWhatTheDirectionLeaves() {
        double[] pull = {1, 1.1, 0.9, 1};
        Polytope polytope = new Polytope(new double[][] {{1, 2, 1, 1}, {2, 0, 1, 1}}, new double[] {1, 1}, ones(4));
        List<Constant> found = new GaussianWidth(polytope, pull, 2_000, STREAMS).measure();
        List<Constant> values = values(found);
        assertThat(values).hasSize(16);
        for (int j = 1; j < values.size(); j++) {
            assertThat(values.get(j).value())
                    .isLessThanOrEqualTo(values.get(j - 1).value() + 1e-12);
        }
        assertThat(values.get(15).value()).isLessThan(0.05 * values.get(0).value());
        int all = found.stream().mapToInt(Constant::linearMaximizations).sum();
        assertThat(all).isEqualTo(16 * (2_000 + 100) + 100 + 16 + 1);
        assertThat(new GaussianWidth(polytope, new double[4], 100, STREAMS).measure())
                .extracting(Constant::name)
                .containsExactly("width");
    }

    /** Two draws by hand: mean 2.5, mean square 3, b = 2; l = 0.01 first, where the Lipschitz bound is the lesser. */
    @Test
    void theIntervalIsThatOfTheProof() {
        for (double log : new double[] {0.01, 0.00001}) {
            WidthEstimate estimate = new WidthEstimate(new double[] {1, 0}, 2);
            estimate.add(3, new double[] {1, 7}, new double[] {1, 2});
            estimate.add(5, new double[] {2, 7}, new double[] {2, 1});
            Constant constant = estimate.constant("V", 3 * Math.exp(-log), 9);
            assertThat(constant.value()).isEqualTo(2.5);
            double a = 2 * Math.sqrt(log);
            double s = Math.pow(a / 2 + Math.sqrt(a * a / 4 + 3), 2);
            double above = Math.sqrt(s * log);
            double below = Math.min(2 * Math.sqrt(log), above + log * 8 / (8 * s));
            assertThat(constant.intervalUpper()).isCloseTo(2.5 + above, within(1e-9));
            assertThat(constant.intervalLower()).isCloseTo(2.5 - below, within(1e-9));
            assertThat(constant.linearMaximizations()).isEqualTo(9);
        }
    }
}
