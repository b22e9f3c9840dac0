package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Region} promises; extend it with the region and an independent way to maximise over it. */
public abstract class RegionContract {

    private static final int DRAWS = 60;

    private final SplittableRandom random = new SplittableRandom(20230311);
    private Region region;
    private int n;
    private double scale;

    /** For subclasses. */
    protected RegionContract() {}

    /**
     * The region under test.
     *
     * @return a region, the same in every call
     */
    protected abstract Region region();

    /**
     * The maximum of a linear function from an implementation that shares no code with the region's.
     *
     * @param c the direction
     * @return max over C of &lt;c, v&gt;
     */
    protected abstract double independentMaximum(double[] c);

    /**
     * The accuracy asked for, relative to the size of the region and of the point.
     *
     * @return a small positive number
     */
    protected double tolerance() {
        return 1e-9;
    }

    @BeforeEach
    void prepare() {
        region = region();
        n = region.dimension();
        scale = region.radius() > 0 ? region.radius() : 1;
    }

    @Test
    void containsZeroAndHasRoomForIt() {
        assertThat(region.contains(new double[n], 0)).isTrue();
        assertThat(Arrays.stream(region.upper()).boxed().toList())
                .hasSize(n)
                .allMatch(u -> u >= 0 && Double.isFinite(u));
        assertThat(region.radius()).isFinite().isLessThanOrEqualTo(norm(region.upper()) * (1 + 1e-9));
        assertThat(region.diameter()).isFinite().isLessThanOrEqualTo(2 * region.radius() + 1e-300);
    }

    @Test
    void containsSaysNoOutside() {
        double[] below = new double[n];
        below[n - 1] = -scale;
        assertThat(region.contains(below, 0.5 * scale)).isFalse();
        double[] above = region.upper();
        above[0] += scale;
        assertThat(region.contains(above, 1e-6 * scale)).isFalse();
        double[] undefined = new double[n];
        undefined[0] = Double.NaN;
        assertThat(region.contains(undefined, 1)).isFalse();
    }

    @Test
    void upperIsAFreshCopy() {
        double[] first = region.upper();
        double[] kept = first.clone();
        first[0] = -1;
        assertThat(region.upper()).containsExactly(kept);
    }

    @Test
    void projectionIsFeasibleAndSolvesItsVariationalInequality() {
        Projector projector = region.projector();
        LinearMaximizer maximizer = region.linearMaximizer();
        double[] p = new double[n];
        double[] v = new double[n];
        double[] normal = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            double[] y = point(k);
            projector.project(y, p);
            assertThat(region.contains(p, tolerance() * (scale + norm(y)))).isTrue();
            for (int i = 0; i < n; i++) {
                normal[i] = y[i] - p[i];
            }
            double slack = tolerance() * scale * (scale + norm(y));
            assertThat(maximizer.maximize(normal, v)).isLessThanOrEqualTo(dot(normal, p) + slack);
            assertThat(independentMaximum(normal)).isLessThanOrEqualTo(dot(normal, p) + slack);
        }
    }

    @Test
    void projectionIsIdempotent() {
        Projector projector = region.projector();
        double[] p = new double[n];
        double[] q = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            double[] y = point(k);
            projector.project(y, p);
            projector.project(p, q);
            assertThat(distance(p, q)).isLessThanOrEqualTo(tolerance() * (scale + norm(y)));
        }
    }

    @Test
    void projectionIsNonExpansive() {
        Projector projector = region.projector();
        double[] p = new double[n];
        double[] q = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            double[] y = point(k);
            double[] z = point(k + 1);
            projector.project(y, p);
            projector.project(z, q);
            assertThat(distance(p, q)).isLessThanOrEqualTo(distance(y, z) + tolerance() * (scale + norm(y) + norm(z)));
        }
    }

    @Test
    void projectionMayOverwriteItsPointAndElseLeavesItAlone() {
        for (int k = 0; k < DRAWS; k++) {
            double[] y = point(k);
            double[] kept = y.clone();
            double[] p = new double[n];
            region.projector().project(y, p);
            assertThat(y).containsExactly(kept);
            region.projector().project(y, y);
            assertThat(y).containsExactly(p);
        }
    }

    @Test
    void maximumIsFeasibleAndEqualsTheIndependentOne() {
        LinearMaximizer maximizer = region.linearMaximizer();
        double[] v = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            double[] c = direction(k);
            double[] kept = c.clone();
            double value = maximizer.maximize(c, v);
            double slack = tolerance() * scale * norm(c);
            assertThat(c).containsExactly(kept);
            assertThat(region.contains(v, tolerance() * scale)).isTrue();
            assertThat(value).isCloseTo(dot(c, v), within(slack));
            assertThat(value).isCloseTo(independentMaximum(c), within(slack));
        }
    }

    @Test
    void maximumIsNotBeatenByOtherPointsOfTheRegion() {
        LinearMaximizer maximizer = region.linearMaximizer();
        Projector projector = region.projector();
        double[] p = new double[n];
        double[] v = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            double[] c = direction(k);
            double value = maximizer.maximize(c, v);
            projector.project(point(k), p);
            assertThat(dot(c, p)).isLessThanOrEqualTo(value + tolerance() * scale * norm(c));
        }
    }

    @Test
    void warmEqualsCold() {
        Projector projector = region.projector();
        LinearMaximizer maximizer = region.linearMaximizer();
        double[] warm = new double[n];
        double[] cold = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            double[] y = point(k);
            projector.project(y, warm);
            region.projector().project(y, cold);
            assertThat(distance(warm, cold)).isLessThanOrEqualTo(tolerance() * (scale + norm(y)));
            double[] c = direction(k);
            assertThat(maximizer.maximize(c, warm))
                    .isCloseTo(region.linearMaximizer().maximize(c, cold), within(tolerance() * scale * norm(c)));
        }
    }

    @Test
    void sameCallsGiveTheSameBits() {
        assertThat(history()).isDeepEqualTo(history());
    }

    private double[][] history() {
        Projector projector = region.projector();
        LinearMaximizer maximizer = region.linearMaximizer();
        SplittableRandom draws = new SplittableRandom(5);
        double[][] results = new double[2 * DRAWS][n];
        for (int k = 0; k < DRAWS; k++) {
            double[] y = IntStream.range(0, n)
                    .mapToDouble(i -> scale * (2 * draws.nextDouble() - 0.7))
                    .toArray();
            projector.project(y, results[2 * k]);
            maximizer.maximize(y, results[2 * k + 1]);
        }
        return results;
    }

    @Test
    void radiusDiameterAndUpperBoundEveryVertex() {
        LinearMaximizer maximizer = region.linearMaximizer();
        double[] upper = region.upper();
        double[] v = new double[n];
        double[] last = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            maximizer.maximize(direction(k), v);
            assertThat(norm(v)).isLessThanOrEqualTo(region.radius() * (1 + 1e-9));
            assertThat(distance(v, last)).isLessThanOrEqualTo(region.diameter() * (1 + 1e-9));
            for (int i = 0; i < n; i++) {
                assertThat(v[i]).isLessThanOrEqualTo(upper[i] + 1e-9 * scale);
            }
            last = v.clone();
        }
    }

    @Test
    void refusesWhatIsNotFinite() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] input = new double[n];
            input[n - 1] = bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> region.projector().project(input, new double[n]))
                    .withMessageContaining("coordinate " + (n - 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> region.linearMaximizer().maximize(input, new double[n]))
                    .withMessageContaining("coordinate " + (n - 1));
        }
    }

    @Test
    void refusesAnotherDimension() {
        double[] longer = new double[n + 1];
        assertThatIllegalArgumentException().isThrownBy(() -> region.contains(longer, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> region.projector().project(longer, new double[n]))
                .withMessageContaining("length " + n);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> region.linearMaximizer().maximize(longer, new double[n]))
                .withMessageContaining("length " + n);
    }

    /** Points inside, near and far outside the region, some with ties and negative coordinates. */
    private double[] point(int k) {
        double[] upper = region.upper();
        double spread = new double[] {0.2, 1, 1.5, 30}[k % 4];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double draw = k % 5 == 0 ? random.nextInt(-1, 3) : random.nextDouble(-0.5, 1);
            y[i] = spread * draw * upper[i];
        }
        return y;
    }

    /** Directions of mixed sign, with ties in every third. */
    private double[] direction(int k) {
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            c[i] = k % 3 == 0 ? random.nextInt(-1, 3) : random.nextDouble(-0.3, 1);
        }
        return c;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    private static double distance(double[] a, double[] b) {
        return norm(IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray());
    }
}
