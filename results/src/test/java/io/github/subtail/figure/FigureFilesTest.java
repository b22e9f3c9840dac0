package io.github.subtail.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FigureFilesTest {

    private static final Series LINE =
            new Series("a,b", Mark.LINE, Ink.PGA, List.of(new Point(1, 0.1, Double.NaN, 0.30000000000000004)));

    private static Figure figure(Series... series) {
        Panel panel = new Panel("left", Axis.linear("t"), Axis.linear("F"), List.of(series));
        return new Figure("2a", "A <title> & more", List.of(panel), "caption", "alt \"text\"", List.of("flat"));
    }

    @Test
    void listsPointsWithShortestNumbersAndEmptyForNaN() {
        assertThat(FigureFiles.csv(figure(LINE)))
                .isEqualTo("series,x,y,lower,upper\n\"a,b\",1,0.1,,0.30000000000000004\n");
    }

    @Test
    void listsASharedSeriesOnceAndTellsNamesakesApart() {
        Series shared = new Series("min", Mark.LINE, Ink.PGA, List.of(Point.of(1, 2)));
        Series left = new Series("bars", Mark.SOLID, Ink.PGA, List.of(Point.of(1, 3)));
        Series right = new Series("bars", Mark.SOLID, Ink.PGA, List.of(Point.of(1, 4)));
        Axis axis = Axis.linear("t");
        Figure two = new Figure(
                "x",
                "x",
                List.of(
                        new Panel("A", axis, axis, List.of(shared, left)),
                        new Panel("B", axis, axis, List.of(shared, right))),
                "",
                "",
                List.of());
        assertThat(FigureFiles.csv(two)).isEqualTo("series,x,y,lower,upper\nmin,1,2,,\nA: bars,1,3,,\nB: bars,1,4,,\n");
    }

    @Test
    void drawsTheSameBytesTwice() {
        for (Figure figure : StudyFigures.of(
                        SyntheticTrials.study(new SyntheticTrials(SyntheticTrials.REFERENCE, 20, ""), 20))
                .figures()
                .subList(0, 2)) {
            Layout layout = Layout.of(figure);
            assertThat(FigureFiles.png(figure, layout)).isEqualTo(FigureFiles.png(figure, layout));
            assertThat(FigureFiles.svg(figure, layout)).isEqualTo(FigureFiles.svg(figure, layout));
        }
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void everyMarkLeavesInkOfItsColour(Mark mark) throws IOException {
        List<Point> points = List.of(new Point(1, 2, 0.5, 1.5), new Point(2, 3, 1.5, 2.5), new Point(3, 1, 2.5, 3.5));
        var image = ImageIO.read(new ByteArrayInputStream(
                FigureFiles.png(figure(new Series("s", "", mark, Ink.BOOSTED_PGA, points)), Layout.ONE_COLUMN)));
        assertThat(image.getWidth()).isEqualTo(960);
        int ink = 0xFF000000 | Ink.BOOSTED_PGA.rgb(Theme.LIGHT);
        long pixels = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                pixels += image.getRGB(x, y) == ink ? 1 : 0;
            }
        }
        assertThat(pixels).isGreaterThan(50);
    }

    @Test
    void patternsKeepTheirGapsHoweverDenseThePoints() throws IOException {
        assertThat(columnsOfInk(Mark.SOLID)).isGreaterThan(700);
        for (Mark mark : List.of(Mark.DASHED, Mark.DOTTED, Mark.DASH_DOT, Mark.LONG_DASHED)) {
            assertThat(columnsOfInk(mark)).as(mark.name()).isBetween(150, 600);
        }
    }

    /** Columns that a level line of 300 points leaves ink in. */
    private static int columnsOfInk(Mark mark) throws IOException {
        List<Point> level =
                IntStream.range(0, 300).mapToObj(i -> Point.of(i, 1)).toList();
        Figure figure = figure(new Series("s", "", mark, Ink.SCG, level));
        var image = ImageIO.read(new ByteArrayInputStream(FigureFiles.png(figure, Layout.ONE_COLUMN)));
        int ink = 0xFF000000 | Ink.SCG.rgb(Theme.LIGHT);
        return (int) IntStream.range(0, image.getWidth())
                .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> image.getRGB(x, y) == ink))
                .count();
    }

    @Test
    void writesAnSvgThatScalesAndCarriesItsWords() throws Exception {
        String svg = FigureFiles.svg(figure(LINE), Layout.ONE_COLUMN);
        assertThat(svg).doesNotContain("<!DOCTYPE").doesNotContain("\r");
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getAttribute("viewBox")).startsWith("0 0 480 ");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent().strip())
                .isEqualTo("A <title> & more");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent().strip())
                .isEqualTo("alt \"text\"");
    }

    @Test
    void writesAllFourFilesAndAPdfOfOnePage(@TempDir Path folder) throws IOException {
        FigureFiles.write(folder, figure(LINE));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("2a.png", "2a.svg", "2a.pdf", "2a.csv");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("2a.pdf")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(480);
            var resources = pdf.getPage(0).getResources();
            assertThat(resources.getXObjectNames()).isNotEmpty();
            for (COSName name : resources.getXObjectNames()) {
                // vectors, no picture
                assertThat(resources.getXObject(name)).isInstanceOf(PDFormXObject.class);
                assertThat(resources.getXObject(name).getStream().toByteArray()).hasSizeGreaterThan(500);
            }
        }
    }

    @Test
    void drawsLogarithmicAxes() {
        Series power =
                new Series("p", Mark.SOLID, Ink.SCG, List.of(Point.of(1, 10), Point.of(10, 100), Point.of(100, 1000)));
        Panel panel = new Panel("", Axis.logarithmic("t"), Axis.logarithmic("gap"), List.of(power));
        Figure figure = new Figure("log", "log", List.of(panel), "", "", List.of());
        assertThat(FigureFiles.svg(figure, Layout.ONE_COLUMN)).contains("stroke:rgb(0,128,94)");
    }

    @Test
    void numbersAnAxisWhateverIsDrawnOnIt() {
        for (Mark mark : Mark.values()) {
            Series any =
                    new Series("p", "", mark, Ink.SCG, List.of(new Point(1, 10, 0.5, 12), new Point(2, 11, 1, 13)));
            Panel panel = new Panel("", Axis.linear("t"), Axis.linear("F"), List.of(any));
            String svg = FigureFiles.svg(new Figure("p", "p", List.of(panel), "", "", List.of()), Layout.ONE_COLUMN);
            // each number is a path of its own, moved to its tick
            assertThat(svg.split("transform=\"matrix", -1)).as("marks " + mark).hasSizeGreaterThan(8);
        }
    }

    @Test
    void refusesWhatCannotBeDrawnOrFiled() {
        Axis axis = Axis.linear("t");
        assertThatThrownBy(() -> new Panel("p", axis, axis, List.of()))
                .hasMessage("panel must have a point to draw: 'p' has none");
        assertThatThrownBy(() -> new Figure("a/b", "", figure(LINE).panels(), "", "", List.of()))
                .hasMessage("figure id must match [A-Za-z0-9_-]{1,64}: was 'a/b'");
        assertThatThrownBy(() -> new Figure("a", "", List.of(), "", "", List.of()))
                .hasMessage("figure must have a panel: 'a' has none");
    }

    @Test
    void breaksLinesAtBlanksOnly() {
        Lettering text = new Lettering(12, 0);
        assertThat(text.lines("one two three", text.width("one two") + 1)).containsExactly("one two", "three");
        assertThat(text.lines("unbreakable", 1)).containsExactly("unbreakable");
        assertThat(text.lines("", 10)).containsExactly("");
    }

    @Test
    void inkIsReadableOnBothThemes() {
        for (Ink ink : Ink.values()) {
            for (Theme theme : Theme.values()) {
                assertThat(contrast(ink.rgb(theme), theme.background()))
                        .as(ink + " on " + theme)
                        .isGreaterThan(4.5);
            }
        }
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(int a, int b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
