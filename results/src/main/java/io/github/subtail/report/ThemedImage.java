package io.github.subtail.report;

import io.github.subtail.figure.Figure;
import io.github.subtail.figure.FigureFiles;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Layout;
import io.github.subtail.figure.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A figure as an image inside the page that follows the reader's choice of light or dark. */
final class ThemedImage {

    private ThemedImage() {}

    /** A {@code data:} address of the SVG, its colours turned into variables that a media query sets. */
    static String address(Figure figure, Layout layout) {
        String svg = ShortPaths.in(FigureFiles.svg(figure, layout))
                .replaceAll("\\n *", "")
                .replaceAll(" ?(font-family:sans-serif|text-rendering:optimizeLegibility);", "")
                .replace("fill:white", "fill:" + css(0xFFFFFF));
        List<String> light = new ArrayList<>();
        List<String> dark = new ArrayList<>();
        for (int[] pair : colours()) {
            String name = "--c" + light.size();
            svg = svg.replace(css(pair[0]), "var(" + name + ")");
            light.add(name + ":" + css(pair[0]));
            dark.add(name + ":" + css(pair[1]));
        }
        String style = "<style>svg{" + String.join(";", light) + "}@media (prefers-color-scheme: dark){svg{"
                + String.join(";", dark) + "}}</style>";
        int inside = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        String themed = svg.substring(0, inside) + style + svg.substring(inside);
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(themed.getBytes(StandardCharsets.UTF_8));
    }

    private static List<int[]> colours() {
        List<int[]> pairs = new ArrayList<>();
        pairs.add(new int[] {Theme.LIGHT.background(), Theme.DARK.background()});
        pairs.add(new int[] {Theme.LIGHT.text(), Theme.DARK.text()});
        pairs.add(new int[] {Theme.LIGHT.grid(), Theme.DARK.grid()});
        for (Ink ink : Ink.values()) {
            pairs.add(new int[] {ink.rgb(Theme.LIGHT), ink.rgb(Theme.DARK)});
        }
        return pairs;
    }

    private static String css(int rgb) {
        return "rgb(" + (rgb >> 16) + "," + (rgb >> 8 & 0xFF) + "," + (rgb & 0xFF) + ")";
    }
}
