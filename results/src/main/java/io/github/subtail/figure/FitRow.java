package io.github.subtail.figure;

/**
 * One fitted curve beside the published one: a row of table {@code fit}.
 *
 * @param figure id of the panel
 * @param cellGroup {@code problem/algorithm}
 * @param statistic {@code min}, {@code median} or {@code q90}
 * @param axis {@code t}, or {@code oracle_calls} with the exponent 1/4
 * @param c1Free c1 of this statistic alone
 * @param c2Free c2 of this statistic alone
 * @param c1 mean of the c1 of the three statistics
 * @param c2 c2 refitted with that c1
 * @param publishedC1 c1 of [BGZM23]; NaN if none
 * @param publishedC2 c2 of [BGZM23]; NaN if none
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
