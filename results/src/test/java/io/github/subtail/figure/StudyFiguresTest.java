package io.github.subtail.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.store.FitRow;
import io.github.subtail.store.Sample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudyFiguresTest {

    private static final TrialValues COMPLETE = new SyntheticTrials(SyntheticTrials.REFERENCE, 100, "");

    private static StudyResult complete() {
        return StudyFigures.of(SyntheticTrials.study(COMPLETE, 100));
    }

    private static Figure figure(StudyResult result, String id) {
        return result.figures().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Series series(Figure figure, String name) {
        return figure.panels().get(0).series().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesEveryFigureInOrder() {
        StudyResult result = complete();
        assertThat(result.figures())
                .extracting(Figure::id)
                .containsExactly("1", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "2h", "2i", "3", "4");
        assertThat(result.omissions()).isEmpty();
        assertThat(result.figures()).allSatisfy(figure -> {
            assertThat(figure.remarks()).isEmpty();
            assertThat(figure.caption())
                    .contains("100 runs", "Noise: Gaussian, at-zero 4", "OPT: best value found, 20000.");
            assertThat(figure.altText()).matches("(?s).*\\d\\.\\d{3}.*");
        });
    }

    @Test
    void drawsTheCurvesOfTheLawAndFindsItsCoefficients() {
        StudyResult result = complete();
        Figure figure = figure(result, "2a");
        assertThat(series(figure, "minimum").points()).hasSize(31).allSatisfy(p -> assertThat(p.y())
                .isCloseTo(1 - SyntheticTrials.slope(99, 100) / Math.sqrt(p.x()), within(1e-12)));
        // a is symmetric about 0.25, so its median is 0.25 whatever the estimator
        assertThat(series(figure, "median").points()).allSatisfy(p -> {
            assertThat(p.y()).isCloseTo(1 - 0.25 / Math.sqrt(p.x()), within(1e-12));
            assertThat(p.lower()).isLessThan(p.y());
            assertThat(p.upper()).isGreaterThan(p.y());
        });
        FitRow median = result.fits().stream()
                .filter(row -> row.figure().equals("2a") && row.statistic().equals("median"))
                .findFirst()
                .orElseThrow();
        assertThat(median.c1()).isCloseTo(1, within(1e-9));
        assertThat(median.c2()).isCloseTo(0.25, within(1e-9));
        assertThat(median.publishedC2()).isEqualTo(0.20);
        assertThat(series(figure, "fit of median").points())
                .allSatisfy(p -> assertThat(p.y()).isCloseTo(1 - 0.25 / Math.sqrt(p.x()), within(1e-9)));
    }

    @Test
    void fitsPlusPlusAgainstOracleCallsToo() {
        assertThat(complete().fits())
                .filteredOn(row -> row.axis().equals("oracle_calls"))
                .extracting(FitRow::figure)
                .containsExactly("2d", "2d", "2d", "2h", "2h", "2h");
    }

    @Test
    void deviatesFromTheMeanByTheWorstIterate() {
        Figure figure = figure(complete(), "1");
        assertThat(figure.panels()).extracting(Panel::title).containsExactly("T = 5", "T = 100");
        // |a_i - mean a|/sqrt(tau) is greatest at tau = 1 for the unlucky half, least at tau = T for the lucky one
        double worst = -(SyntheticTrials.slope(99, 100) - 0.25);
        double best = 0.25 - SyntheticTrials.slope(0, 100);
        List<Point> pga = figure.panels().get(1).series().get(0).points();
        assertThat(pga.get(99).y()).isCloseTo(worst, within(1e-12));
        assertThat(pga.get(0).y()).isCloseTo(best / 10, within(1e-12));
        List<Point> scg = figure.panels().get(1).series().get(2).points();
        assertThat(scg.get(99).y()).isCloseTo(worst / 10, within(1e-12));
        assertThat(figure.panels().get(1).x().categories()).containsExactly("PGA", "boosted PGA", "SCG", "SCG++");
    }

    @Test
    void countsEveryRunOnceInAHistogram() {
        Figure figure = figure(complete(), "4");
        assertThat(figure.panels()).hasSize(2);
        for (Series series : figure.panels().get(0).series()) {
            if (series.mark() == Mark.BARS) {
                assertThat(series.points().stream().mapToDouble(Point::y).sum()).isEqualTo(100);
            } else {
                assertThat(series.points().get(0).x()).isCloseTo(1 - 0.25 / Math.sqrt(200), within(1e-12));
            }
        }
    }

    @Test
    void putsBoundsOnAxesOfTheirOwnAndNamesThoseOutOfSight() {
        Figure figure = figure(complete(), "2c");
        assertThat(figure.panels()).hasSize(2);
        assertThat(figure.panels().get(1).series().get(0).points()).isNotEmpty().allSatisfy(p -> assertThat(p.y())
                .isGreaterThanOrEqualTo(-0.5));
        assertThat(figure.caption()).contains("Theorem 4, published, δ = 0.01 is below the axis: -89.6 at T = 500.");
        assertThat(figure(complete(), "2i").caption()).contains("Theorem 4, corrected is below the axis");
    }

    @Test
    void saysHowManyTrialsThereAre() {
        Study partial = SyntheticTrials.study(COMPLETE, 200);
        assertThat(StudyFigures.of(partial).figures())
                .allSatisfy(figure -> assertThat(figure.remarks()).containsExactly("100 of 200 trials"));
    }

    @Test
    void leavesOutWhatHasNoData() {
        TrialValues onlyScg = new SyntheticTrials(SyntheticTrials.REFERENCE, 100, "nqp-1/scg/T");
        StudyResult result = StudyFigures.of(SyntheticTrials.study(onlyScg, 100));
        assertThat(result.figures()).extracting(Figure::id).containsExactly("1", "2c");
        assertThat(figure(result, "1").remarks())
                .contains("no trials of PGA at T = 5", "no trials of SCG++ at T = 100");
        assertThat(result.omissions())
                .extracting(Omission::figure)
                .containsExactly("2a", "2b", "2d", "2e", "2f", "2g", "2h", "2i", "3", "4");
        assertThat(result.omissions().get(0).reason())
                .isEqualTo("done trials at 0 of 31 horizons of nqp-1/pga; needs 2");
    }

    @Test
    void omitsFigureOneWhereAnIterateIsMissing() {
        TrialValues gap = (cell, t, statistic) ->
                t == 3 ? new Sample(t, statistic, 0, new double[0]) : COMPLETE.sample(cell, t, statistic);
        Figure figure = figure(StudyFigures.of(SyntheticTrials.study(gap, 100)), "1");
        assertThat(figure.remarks()).contains("no trials of PGA at T = 5", "no trials of boosted PGA at T = 100");
        assertThat(figure.panels().get(0).x().categories()).containsExactly("SCG", "SCG++");
    }

    @Test
    void leavesOutAProblemThatIsAbsent() {
        Study small = new Study(
                Optional.empty(), Optional.empty(), Optional.empty(), COMPLETE, 100, COMPLETE, 500, 5, List.of());
        StudyResult result = StudyFigures.of(small);
        assertThat(result.figures()).isEmpty();
        assertThat(result.omissions()).hasSize(12);
    }

    @Test
    void callsAFlatPanelFlat() {
        TrialValues flat = (cell, t, statistic) -> {
            double[] values = COMPLETE.sample(cell, t, statistic).values();
            for (int i = 0; i < values.length; i++) {
                values[i] = SyntheticTrials.REFERENCE - 0.01 * (SyntheticTrials.REFERENCE - values[i]);
            }
            return new Sample(t, statistic, 0, values);
        };
        assertThat(figure(StudyFigures.of(SyntheticTrials.study(flat, 100)), "2a")
                        .remarks())
                .singleElement()
                .asString()
                .startsWith("flat: not informative (spread 0.0")
                .contains("of OPT at t = 50, median rises 0.0");
    }

    @Test
    void isFlatOnEitherCountAtItsThreshold() {
        assertThat(new Flatness(50, 0.005, 0.02).flat()).isTrue();
        assertThat(new Flatness(50, 0.0051, 0.01).flat()).isTrue();
        assertThat(new Flatness(50, Double.NaN, 0.02).flat()).isTrue();
        assertThat(new Flatness(50, 0.0051, 0.0101).flat()).isFalse();
    }

    @Test
    void tellsWhichHorizonsItNeeds() {
        assertThat(StudyGrid.horizons("scg", true, 25)).containsExactly(5, 50, 75, 100, 125, 150, 175, 200);
        assertThat(StudyGrid.horizons("scg++", false, 25)).containsExactly(20, 45, 70, 95, 120, 145, 170, 195, 200);
        assertThat(StudyGrid.checkpoints(5))
                .hasSize(120)
                .contains(1, 99, 105, 200)
                .doesNotContain(101);
        assertThat(StudyGrid.small().last()).isEqualTo(500);
    }

    @Test
    void refusesAReferenceThatCannotNormalise() {
        assertThatThrownBy(() -> new StudyProblem("p", "P", 0, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reference value of p must be finite and > 0: was 0.0");
    }
}
