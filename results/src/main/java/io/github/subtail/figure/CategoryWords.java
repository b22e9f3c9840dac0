package io.github.subtail.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;

/** The words below an axis of categories and its label, the words in as many lines as the narrow room of each asks for. */
final class CategoryWords {

    private static final Lettering TEXT = new Lettering(12, Font.PLAIN);
    private static final int LINE_HEIGHT = 15;
    private static final int AXIS = 70;

    private final List<List<String>> lines;
    private final String label;

    CategoryWords(Axis axis, int width) {
        List<String> words = axis.categories();
        double room = (double) (width - AXIS) / Math.max(1, words.size()) - 4;
        lines = words.stream().map(word -> lines(word, room)).toList();
        label = words.isEmpty() ? "" : axis.label();
    }

    /** Breaks at blanks, and behind hyphens where a word alone is too long. */
    private static List<String> lines(String word, double room) {
        boolean fits = TEXT.width(word) <= room;
        return fits
                ? List.of(word)
                : TEXT.lines(word.replace("-", "- "), room).stream()
                        .map(line -> line.replace("- ", "-"))
                        .toList();
    }

    int height() {
        int most = mostLines() + (label.isEmpty() ? 0 : 1);
        return most == 0 ? 0 : LINE_HEIGHT * most + 3;
    }

    private int mostLines() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    void paint(Graphics2D g, XYChart chart) {
        g.setColor(new Color(Theme.LIGHT.text()));
        double middle = (1 + lines.size()) / 2.0;
        if (!label.isEmpty()) {
            TEXT.drawCentred(
                    g, label, chart.getScreenXFromChart(middle), chart.getHeight() + 8.0 + LINE_HEIGHT * mostLines());
        }
        for (int i = 0; i < lines.size(); i++) {
            double y = chart.getHeight() + 6.0;
            for (String line : lines.get(i)) {
                TEXT.drawCentred(g, line, chart.getScreenXFromChart(i + 1), y);
                y += LINE_HEIGHT;
            }
        }
    }
}
