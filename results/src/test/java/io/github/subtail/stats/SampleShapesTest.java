package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Quantiles, box plots and histograms against NumPy. */
class SampleShapesTest {

    private final List<double[]> samples = Reference.samples();

    @Test
    void quantilesAreHyndmanAndFansEighth() {
        for (String[] row : Reference.rows("quantiles.csv")) {
            double[] sample = samples.get(Integer.parseInt(row[0]));
            double expected = Double.parseDouble(row[2]);
            assertThat(Quantiles.estimate(sample, Double.parseDouble(row[1])))
                    .isCloseTo(expected, within(1e-13 * Math.abs(expected)));
        }
        assertThat(Quantiles.estimate(new double[0], 0.5)).isNaN();
        assertThatThrownBy(() -> Quantiles.estimate(new double[1], Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantile level must be in [0, 1]: was NaN");
    }

    @Test
    void boxesAndHistogramsAgree() {
        for (String[] row : Reference.rows("boxes.csv")) {
            double[] sample = samples.get(Integer.parseInt(row[0]));
            double[] before = sample.clone();
            BoxPlot box = BoxPlot.of(sample);
            double[] numbers = {box.lowerWhisker(), box.q1(), box.median(), box.q3(), box.upperWhisker()};
            for (int i = 0; i < numbers.length; i++) {
                double expected = Double.parseDouble(row[i + 1]);
                assertThat(numbers[i]).isCloseTo(expected, within(1e-13 * Math.abs(expected)));
            }
            assertThat(box.outliers()).hasSize(Integer.parseInt(row[6]));
            assertThat(box.n()).isEqualTo(sample.length);
            assertThat(box.min()).isEqualTo(Arrays.stream(sample).min().getAsDouble());
            assertThat(box.max()).isEqualTo(Arrays.stream(sample).max().getAsDouble());
            double[] counts = Reference.numbers(row[7]);
            assertThat(Arrays.stream(Histogram.of(sample).counts())
                            .asDoubleStream()
                            .toArray())
                    .containsExactly(counts);
            assertThat(sample).containsExactly(before);
        }
    }

    @Test
    void edgesDecideWhereAValueFalls() {
        double[] sample = new double[64];
        Arrays.setAll(sample, i -> 0.1 * i);
        assertEdgesDecide(sample);
    }

    /** n^(1/3) bins over n equally spaced values: many values are edges but for rounding, on either side of them. */
    @Test
    void edgesDecideForValuesThatRoundingPutsBesideThem() {
        SplittableRandom random = new SplittableRandom(1);
        for (int instance = 0; instance < 200; instance++) {
            double from = random.nextDouble(-1, 1);
            double range = random.nextDouble();
            int bins = random.nextInt(3, 8);
            double[] sample = new double[bins * bins * bins - random.nextInt(bins)];
            Arrays.setAll(sample, i -> from + range * (i % (bins + 1)) / bins);
            assertEdgesDecide(sample);
        }
    }

    private static void assertEdgesDecide(double[] sample) {
        Histogram histogram = Histogram.of(sample);
        int bins = histogram.counts().length;
        for (int bin = 0; bin < bins; bin++) {
            double from = histogram.edge(bin);
            double to = histogram.edge(bin + 1);
            boolean last = bin == bins - 1;
            long inside = Arrays.stream(sample)
                    .filter(x -> x >= from && (x < to || (last && x == to)))
                    .count();
            assertThat(histogram.counts()[bin]).isEqualTo((int) inside);
        }
        assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(sample.length);
    }

    @Test
    void equalValuesAreNoOutliers() {
        double value = 337.5450000923928; // the interpolated quartiles of two of these are off by a rounding error
        for (int n = 1; n <= 40; n++) {
            double[] sample = new double[n];
            Arrays.fill(sample, value);
            BoxPlot box = BoxPlot.of(sample);
            assertThat(box.outliers()).isEmpty();
            assertThat(box.lowerWhisker()).isEqualTo(value);
            assertThat(box.upperWhisker()).isEqualTo(value);
        }
    }

    @Test
    void coincidingQuartilesFallBackToSturges() {
        double[] sample = new double[16];
        sample[15] = 1;
        assertThat(Histogram.of(sample).counts()).containsExactly(15, 0, 0, 0, 1);
        double[] far = new double[100];
        Arrays.setAll(far, i -> i);
        far[99] = 1e9;
        assertThat(Histogram.of(far).counts()).hasSize(Histogram.MOST_BINS);
    }

    @Test
    void nothingToShowIsRefused() {
        assertThatThrownBy(() -> BoxPlot.of(new double[0])).hasMessage("a box plot needs at least 1 value: had 0");
        assertThatThrownBy(() -> Histogram.of(new double[0])).hasMessage("a histogram needs at least 1 value: had 0");
        assertThatThrownBy(() -> Histogram.of(new double[] {1, Double.NaN})).hasMessageContaining("must be finite");
    }
}
