package io.github.subtail.figure;

/** The width of a figure and how its panels stand. */
public enum Layout {
    /** One column of a paper, or a phone: panels below each other. */
    ONE_COLUMN(480),
    /** Two columns of a paper: panels side by side. */
    TWO_COLUMNS(960);

    private final int width;

    Layout(int width) {
        this.width = width;
    }

    /**
     * The width of the drawing.
     *
     * @return user units: points in PDF, CSS pixels in SVG, half a pixel in PNG
     */
    public int width() {
        return width;
    }

    /**
     * The layout a figure is filed in.
     *
     * @param figure the figure
     * @return one column for one panel, two for more
     */
    public static Layout of(Figure figure) {
        return figure.panels().size() == 1 ? ONE_COLUMN : TWO_COLUMNS;
    }
}
