package io.github.subtail.certificate;

import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.Statistic;
import io.github.subtail.constants.OptimumBracket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may be quoted of a run without knowing OPT.
 *
 * <p>From a value and an upper bound of OPT, F &gt;= V and OPT &lt;= U, whose probabilities of failure add up:
 *
 * <pre>
 *   share  F/OPT   &gt;= V/U        V &gt;= 0, U &gt; 0
 *   gap    OPT - F &lt;= U - V
 * </pre>
 *
 * <p>From a bound F &gt;= v(OPT) = alpha OPT - N with probability 1 - delta and a certain bracket B &lt;= OPT &lt;= U, N
 * taken at U where it grows with OPT:
 *
 * <pre>
 *   value  F       &gt;= alpha B - N
 *   share  F/OPT   &gt;= alpha - N/B        B &gt; 0, N &gt;= 0;  alpha - N/U where N &lt; 0
 *   gap    OPT - F &lt;= (1-alpha) U + N    alpha &lt;= 1;     (1-alpha) B + N where alpha &gt; 1
 * </pre>
 *
 * <p>v(OPT)/OPT and OPT - v(OPT) are monotone in OPT, so each is decided at one end of the bracket, and the basis names
 * that end: a share from a value rests on an upper bound of OPT, a share from a bound on a lower one. A negative share is
 * not claimed at all.
 *
 * <p>Bounds that are known before a run may be picked from freely at one delta. What is read off a run may not: fix
 * beforehand which statement on which run is quoted, or let the probabilities of failure add up. What is certain may
 * always be picked.
 *
 * @param subject what the value is of, such as {@code F(x)}
 * @param value the guaranteed value
 * @param share the guaranteed share of OPT, in [0, 1]; empty if none may be claimed
 * @param gap the greatest distance from OPT, at least 0
 */
public record Certificate(String subject, Guarantee value, Optional<Guarantee> share, Guarantee gap) {

    /**
     * Of a value, such as the exact F(x) of the point that a run returned.
     *
     * @param subject what the value is of
     * @param value a number that it does not fall below
     * @param optimum a number that OPT does not exceed
     * @return the certificate
     * @throws IllegalArgumentException if the two may both fail with probability 1
     */
    public static Certificate of(String subject, Guarantee value, Guarantee optimum) {
        double v = value.number();
        double u = optimum.number();
        boolean claimed = v >= 0 && u > 0;
        return new Certificate(
                subject,
                value,
                claimed ? Optional.of(value.and(optimum, Math.min(1, v / u))) : Optional.empty(), // 1 but for rounding
                value.and(optimum, Math.max(0, u - v)));
    }

    /**
     * Of a bound, known before the run or from what the run has observed.
     *
     * @param evaluation a bound that applies, at the lower end of the bracket, its noise at the upper one, as {@link
     *     BoundInput#atLower} has it
     * @param bracket what is known of OPT for certain
     * @param noise what the constants of the noise rest on, such as {@code sigma given}
     * @return the certificate
     * @throws IllegalArgumentException if the bound does not apply or is not evaluated at the bracket
     */
    public static Certificate of(BoundEvaluation evaluation, OptimumBracket bracket, String noise) {
        BoundInput input = evaluation.input();
        if (input.optimum() != bracket.lower() || input.optimumInNoise() != bracket.upper()) {
            throw new IllegalArgumentException("bound must be evaluated at OPT = " + bracket.lower() + ", its noise at "
                    + bracket.upper() + ": was at " + input.optimum() + " and " + input.optimumInNoise());
        }
        double b = bracket.lower();
        double u = bracket.upper();
        double atLower = value(evaluation, b, u);
        double atUpper = value(evaluation, u, u);
        Basis basis = new Basis(evaluation, bracket, noise, value(evaluation, b, b) != atLower);
        boolean losesAtLower = atLower / b <= atUpper / u;
        double share = losesAtLower ? atLower / b : atUpper / u;
        boolean closerAtLower = b - atLower <= u - atUpper;
        double gap = closerAtLower ? u - atUpper : b - atLower;
        return new Certificate(
                subject(evaluation.bound().statistic()),
                basis.of(atLower, atLower != atUpper, false),
                b > 0 && share >= 0
                        ? Optional.of(basis.of(Math.min(1, share), losesAtLower, !losesAtLower))
                        : Optional.empty(),
                basis.of(Math.max(0, gap), !closerAtLower, closerAtLower));
    }

    /**
     * The same at a lesser confidence, such as where it is the greatest of several that were asked for a greater one
     * each.
     *
     * @param confidence at most that of each number
     * @return the certificate
     * @throws IllegalArgumentException if the confidence is greater
     */
    public Certificate weakened(double confidence) {
        return new Certificate(
                subject,
                value.weakened(confidence),
                share.map(part -> part.weakened(confidence)),
                gap.weakened(confidence));
    }

    /**
     * One of the three in words.
     *
     * @param text what is claimed, its number rounded to the safe side
     * @param guarantee the number itself, how surely and why
     */
    public record Statement(String text, Guarantee guarantee) {}

    /**
     * The certificate in words.
     *
     * @return value, share if one is claimed, and gap
     */
    public List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(subject + " >= " + Basis.digits(value.number(), RoundingMode.FLOOR), value));
        share.ifPresent(
                part -> statements.add(new Statement(subject + " >= " + percent(part.number()) + "% of OPT", part)));
        statements.add(
                new Statement("OPT - " + subject + " <= " + Basis.digits(gap.number(), RoundingMode.CEILING), gap));
        return statements;
    }

    private static String percent(double share) {
        return new BigDecimal(100 * share)
                .setScale(2, RoundingMode.FLOOR)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static double value(BoundEvaluation evaluation, double optimum, double optimumInNoise) {
        BoundInput input = evaluation.input();
        BoundInput moved = new BoundInput(
                input.problem(),
                input.noise(),
                input.algorithm(),
                input.horizon(),
                optimum,
                optimumInNoise,
                input.observed());
        return evaluation.bound().evaluate(moved, evaluation.delta()).value();
    }

    private static String subject(Statistic statistic) {
        return switch (statistic) {
            case RUNNING_MEAN -> "mean of F(x_1), ..., F(x_T)";
            case VALUE -> "F(x_{T+1})";
            case RUNNING_MAX -> "greatest of F(x_1), ..., F(x_T)";
        };
    }
}
