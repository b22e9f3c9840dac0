package io.github.subtail.figure;

import io.github.subtail.bounds.Edition;
import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Trials of a known law: with a_i = 0.1 + 0.3 (i + 1/2)/n in trial i, F is reference * (1 - a_i/sqrt(t)). So every
 * quantile curve over t is exactly 1 - c2/sqrt(t).
 *
 * @param reference the value that the curves tend to
 * @param trials done trials
 * @param cells which cells have trials, a prefix of their ids
 */
public record SyntheticTrials(double reference, int trials, String cells) implements TrialValues {

    public static final double REFERENCE = 20_000;

    @Override
    public Sample sample(String cell, int t, Statistic statistic) {
        double tilt =
                switch (statistic) {
                    case VALUE, RUNNING_MEAN -> 1;
                    case RUNNING_MIN -> 8;
                    case RUNNING_MAX -> 0.3;
                };
        int n = cell.startsWith(cells) ? trials : 0;
        double[] values = IntStream.range(0, n)
                .mapToDouble(i -> reference * (1 - tilt * slope(i, n) / Math.sqrt(t)))
                .toArray();
        return new Sample(t, statistic, (long) t * t, values);
    }

    public static double slope(int trial, int trials) {
        return 0.1 + 0.3 * (trial + 0.5) / trials;
    }

    /** A study with both problems, the small one, and two bounds. */
    public static Study study(TrialValues values, int planned) {
        List<Point> high = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> Point.of(10 * i, REFERENCE * (0.6 - 5 / Math.sqrt(10 * i))))
                .toList();
        List<Point> low =
                high.stream().map(p -> Point.of(p.x(), p.y() - 90 * REFERENCE)).toList();
        return new Study(
                Optional.of(problem("nqp-1", "NQP")),
                Optional.of(problem("budget-2", "budget allocation")),
                Optional.of(problem("small-nqp-3", "small NQP")),
                values,
                planned,
                values,
                planned,
                5,
                List.of(
                        new BoundCurve("2c", "Theorem 4, sharpened, δ = 0.01", Edition.SHARPENED, high),
                        new BoundCurve("2c", "Theorem 4, published, δ = 0.01", Edition.PUBLISHED, low),
                        new BoundCurve("2i", "Theorem 4, published", Edition.PUBLISHED, high),
                        new BoundCurve("2i", "Theorem 4, corrected", Edition.CORRECTED, low)));
    }

    public static StudyProblem problem(String id, String name) {
        return new StudyProblem(
                id, name, REFERENCE, "best value found", "Gaussian, at-zero 4 (σ = 2,000), clipped at 2σ");
    }
}
