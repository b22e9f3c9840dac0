package io.github.subtail.command;

import io.github.subtail.analysis.CellComparison;
import io.github.subtail.analysis.CellComparison.QuantileChange;
import io.github.subtail.experiment.InputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a new folder may not do: have a quantile that is lower than the old one by more than a share of |old|, or more
 * failed trials.
 *
 * @param q level of the quantile
 * @param allowed the share, at least 0
 */
record Gate(double q, double allowed) {

    private static final Pattern TEXT = Pattern.compile("q([0-9]{2,9}):([0-9]*\\.?[0-9]+(?:[eE]-?[0-9]{1,3})?)");

    /** Reads {@code q05:0.01}; the digits after q are the decimals of the level. */
    static Gate parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()
                || matcher.group(1).matches("0+")
                || Double.isInfinite(Double.parseDouble(matcher.group(2)))) {
            throw new InputException(
                    "--fail-if-worse must be qDD:SHARE,... such as q05:0.01, DD the decimals of a level"
                            + " in (0, 1), at least two: was " + text);
        }
        return new Gate(Double.parseDouble("0." + matcher.group(1)), Double.parseDouble(matcher.group(2)));
    }

    /** Why a cell does not pass, one sentence each; empty if it does. */
    static List<String> regressions(CellComparison cell, List<Gate> gates) {
        List<String> reasons = new ArrayList<>();
        for (Gate gate : gates) {
            for (QuantileChange change : cell.quantiles()) {
                if (change.q() == gate.q && change.isWorse(gate.allowed)) {
                    reasons.add(String.format(
                            Locale.ROOT,
                            "%s: its %s%% quantile fell from %s to %s, by more than %s%%",
                            cell.cell(),
                            percent(gate.q),
                            Columns.number(change.oldValue()),
                            Columns.number(change.newValue()),
                            percent(gate.allowed)));
                }
            }
        }
        if (!gates.isEmpty() && cell.newFailed() > cell.oldFailed()) {
            reasons.add(cell.cell() + ": " + cell.newFailed() + " trials failed, not " + cell.oldFailed());
        }
        return reasons;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
