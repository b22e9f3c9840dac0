package io.github.subtail.analysis;

import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One figure for each problem: the law of what single runs return, as distribution functions and as box plots. */
final class FinalFigures {

    /** Algorithms of one type share their colour. */
    private static final List<Mark> MARKS = List.of(Mark.SOLID, Mark.DASHED, Mark.DOTTED, Mark.LONG_DASHED);

    private FinalFigures() {}

    /** The figure of one problem; of at least one algorithm. */
    static Figure of(String id, String title, List<FinalRuns> runs, String words) {
        List<Series> laws = new ArrayList<>();
        List<Series> boxes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> spans = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<Ink, Integer> ofInk = new HashMap<>();
        for (FinalRuns own : runs) {
            double[] shares = Arrays.stream(own.shares()).sorted().toArray();
            Ink ink = Ink.of(own.algorithm().type());
            String name = own.algorithm().id() + ", T = " + own.horizon();
            Mark mark = MARKS.get((ofInk.merge(ink, 1, Integer::sum) - 1) % MARKS.size());
            names.add(own.algorithm().id());
            laws.add(new Series(name, mark, ink, distribution(shares)));
            boxes.add(new Series(name + ", runs", "", Mark.BOX, ink, box(names.size(), shares)));
            spans.add(String.format(
                    Locale.ROOT, "%s %.4f to %.4f", own.algorithm().id(), shares[0], shares[shares.length - 1]));
            if (shares.length < own.planned()) {
                remarks.add(own.algorithm().id() + ": " + shares.length + " of " + own.planned() + " trials");
            }
        }
        return new Figure(
                id,
                title,
                List.of(
                        new Panel(
                                "distribution over runs",
                                Axis.linear("F of the point returned, share of OPT"),
                                Axis.linear("share of runs at or below"),
                                laws),
                        new Panel(
                                "box plots",
                                Axis.of("", names),
                                Axis.linear("F of the point returned, share of OPT"),
                                boxes)),
                "F of the point that a run returns, at the longest horizon of each algorithm. Boxes: quartiles (HF8);"
                        + " whiskers: 1.5 interquartile ranges. " + words,
                "From the worst run to the best, in shares of OPT: " + String.join("; ", spans) + ".",
                remarks);
    }

    /** The corners of a staircase. */
    private static List<Point> distribution(double[] sorted) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            corners.add(Point.of(sorted[i], (double) i / sorted.length));
            corners.add(Point.of(sorted[i], (i + 1.0) / sorted.length));
        }
        return corners;
    }

    private static List<Point> box(int x, double[] shares) {
        return Arrays.stream(shares).mapToObj(y -> Point.of(x, y)).toList();
    }
}
