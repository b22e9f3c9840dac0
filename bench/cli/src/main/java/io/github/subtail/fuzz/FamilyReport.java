package io.github.subtail.fuzz;

/**
 * What the problems of one family showed.
 *
 * @param family its name
 * @param problems regions
 * @param answers maxima and projections judged; a product's count once for each factor
 * @param warm how many of them came from a solver that had answered before
 * @param residual the largest violation of a row, relative to the row's size
 * @param error the largest gap of a maximum or distance of a projection, relative to the size of the question
 * @param exact answers that took exact arithmetic to prove
 * @param moved answers that are right once rows move within the tolerance
 * @param retries answers that a solver certified only after a fresh start
 * @param refused problems too badly scaled to be answered, which a solver said
 * @param wrong problems with a wrong answer
 * @param thrown problems without an answer
 */
public record FamilyReport(
        String family,
        long problems,
        long answers,
        long warm,
        double residual,
        double error,
        long exact,
        long moved,
        long retries,
        long refused,
        long wrong,
        long thrown) {}
