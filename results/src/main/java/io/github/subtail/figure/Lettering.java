package io.github.subtail.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Text drawn as outlines, so that a file looks alike wherever it is opened and needs no font there.
 *
 * @param size in user units
 * @param style {@link Font#PLAIN}, {@link Font#BOLD} or {@link Font#ITALIC}
 */
record Lettering(int size, int style) {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    Font font() {
        return new Font(Font.SANS_SERIF, style, size);
    }

    double width(String text) {
        return text.isEmpty() ? 0 : layout(text).getAdvance();
    }

    /** Fills the outlines of one line of text, whose baseline starts at (x, y). */
    void draw(Graphics2D g, String text, double x, double y) {
        if (!text.isEmpty()) {
            g.fill(layout(text).getOutline(AffineTransform.getTranslateInstance(x, y)));
        }
    }

    void drawCentred(Graphics2D g, String text, double centre, double y) {
        draw(g, text, centre - width(text) / 2, y);
    }

    /** Breaks text at blanks into lines no wider than asked for, as far as its words allow. */
    List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private TextLayout layout(String text) {
        return new TextLayout(text, font(), CONTEXT);
    }
}
