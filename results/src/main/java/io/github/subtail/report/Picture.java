package io.github.subtail.report;

import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Layout;
import java.util.stream.Stream;

/**
 * What the template shows of a figure.
 *
 * @param figure the figure
 * @param axis one of several it may be seen against
 * @param image its drawing, a {@code data:} address
 * @param narrow its drawing for narrow screens; the same if it is narrow anyway
 */
public record Picture(Figure figure, Exhibit.Axis axis, String image, String narrow) {

    static Stream<Picture> views(Exhibit exhibit) {
        return exhibit.views().stream().map(view -> {
            Figure figure = view.figure();
            String narrow = ThemedImage.address(figure, Layout.ONE_COLUMN);
            boolean wide = Layout.of(figure) == Layout.TWO_COLUMNS;
            String image = wide ? ThemedImage.address(figure, Layout.TWO_COLUMNS) : narrow;
            return new Picture(figure, view.axis(), image, narrow);
        });
    }

    /**
     * Whether it takes the width of two columns.
     *
     * @return true if it has a drawing of its own for narrow screens
     */
    public boolean wide() {
        return !image.equals(narrow);
    }

    /**
     * The width of its drawing.
     *
     * @return CSS pixels
     */
    public int width() {
        return (wide() ? Layout.TWO_COLUMNS : Layout.ONE_COLUMN).width();
    }
}
