package io.github.subtail.store;

/**
 * A curve c1 - c2 s fitted to one statistic of a panel, s = t^{-1/2} or K^{-1/4}.
 *
 * @param figure panel, such as {@code 2a}
 * @param cellGroup {@code problem/algorithm}
 * @param statistic {@code min}, {@code median} or {@code 90th}
 * @param axis {@code iterations} (s = t^{-1/2}) or {@code oracle_calls} (s = K^{-1/4})
 * @param c1Free c1 of the free fit
 * @param c2Free c2 of the free fit
 * @param c1 mean of the panel's free c1
 * @param c2 c2 refitted with that c1
 * @param publishedC1 the published c1; NaN if there is none
 * @param publishedC2 the published c2; NaN if there is none
 */
public record FitRow(
        String figure,
        String cellGroup,
        String statistic,
        String axis,
        double c1Free,
        double c2Free,
        double c1,
        double c2,
        double publishedC1,
        double publishedC2) {}
