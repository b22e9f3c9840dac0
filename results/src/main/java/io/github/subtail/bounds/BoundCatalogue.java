package io.github.subtail.bounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The bounds there are, in the order of tables.
 *
 * @param bounds the bounds, distinct in (theorem, edition, row)
 */
public record BoundCatalogue(List<Bound> bounds) {

    /**
     * Copies the list.
     */
    public BoundCatalogue {
        bounds = List.copyOf(bounds);
    }

    /**
     * Every bound of every edition.
     *
     * @return the catalogue
     */
    public static BoundCatalogue standard() {
        List<Bound> all = new ArrayList<>(published());
        all.addAll(corrected());
        all.addAll(SharpenedTheorem1.rows());
        all.addAll(SharpenedTheorem2.rows());
        all.addAll(SharpenedTheorem4.rows());
        all.addAll(SharpenedTheorem5.rows());
        all.add(new PosteriorAscent());
        all.add(new PosteriorBoostedAscent());
        all.addAll(PosteriorGreedy.rows());
        all.addAll(AdaptiveAscent.rows());
        all.addAll(AdaptiveBoostedAscent.rows());
        all.addAll(AdaptiveGreedy.rows());
        all.addAll(LocalGreedy.rows());
        all.addAll(AdaptivePlusPlus.rows());
        all.add(new ValueAscent());
        all.add(new ValueBoostedAscent());
        all.add(new ValueGreedy());
        return new BoundCatalogue(all);
    }

    /**
     * The bounds of one edition.
     *
     * @param edition the edition
     * @return its bounds, in order
     */
    public List<Bound> of(Edition edition) {
        return bounds.stream().filter(b -> b.edition() == edition).toList();
    }

    /**
     * Every bound at one input and delta, those that do not apply included.
     *
     * @param input the run
     * @param delta the probability of failure, in (0, 1)
     * @return the evaluations, in order
     * @throws IllegalArgumentException if delta is not in (0, 1)
     */
    public List<BoundEvaluation> evaluate(BoundInput input, double delta) {
        return bounds.stream().map(b -> BoundEvaluation.of(b, input, delta)).toList();
    }

    /**
     * The greatest of some evaluations at one delta that may be quoted together: proved and sharper than merely
     * corrected, and known before the run, so that the greatest of them still holds with probability 1 - delta. (A
     * certificate from the run itself is random; the greater of it and another bound may fail twice as often.)
     *
     * @param evaluations evaluations at one input and delta
     * @return the best, if any applies
     */
    public static Optional<BoundEvaluation> best(List<BoundEvaluation> evaluations) {
        return evaluations.stream()
                .filter(e -> e.terms().isPresent() && quotable(e.bound()))
                .max(Comparator.comparingDouble(BoundEvaluation::value));
    }

    private static boolean quotable(Bound bound) {
        boolean sharp = bound.edition() == Edition.SHARPENED || bound.edition() == Edition.ADAPTIVE;
        return sharp && !bound.theorem().fromRun();
    }

    private static List<Bound> published() {
        return List.of(
                new PublishedTheorem1(),
                new PublishedCorollary1(),
                new PublishedTheorem2(false),
                new PublishedTheorem2(true),
                new PublishedTheorem3(),
                new PublishedTheorem4(),
                PublishedTheorem5.main(),
                PublishedTheorem5.appendix(),
                PublishedTheorem5.corollary());
    }

    private static List<Bound> corrected() {
        return List.of(
                new CorrectedTheorem1(),
                new CorrectedCorollary1(),
                new CorrectedTheorem2(),
                new CorrectedTheorem3(false),
                new CorrectedTheorem3(true),
                new CorrectedTheorem4(false),
                new CorrectedTheorem4(true),
                new CorrectedTheorem5(true),
                new CorrectedTheorem5(false));
    }
}
