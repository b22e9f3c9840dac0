package io.github.subtail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final String FULL = HtmlReport.render(Reports.full(100));

    /** The page is written so that an XML parser reads it too; it has no entity but XML's own. */
    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring(html.indexOf("<html")))));
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void isOneWellFormedFileWithEveryImageInside() throws Exception {
        String html = FULL;
        assertThat(html.stripLeading()).startsWith("<!DOCTYPE html>");
        Document page = parse(html);
        List<Element> images = elements(page, "img");
        assertThat(images).hasSize(12 + 2 + 6);
        for (Element image : images) {
            assertThat(image.getAttribute("alt")).hasSizeGreaterThan(30);
            String address = image.getAttribute("src");
            assertThat(address).startsWith("data:image/svg+xml;base64,");
            String svg = new String(
                    Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)), StandardCharsets.UTF_8);
            assertThat(parse("<html>" + svg.substring(svg.indexOf("<svg")) + "</html>"))
                    .isNotNull();
            // each colour follows the theme
            assertThat(svg.substring(svg.indexOf("</style>"))).doesNotContain("rgb(0,114,178)", "rgb(36,40,45)");
        }
        assertThat(html).doesNotContain("http://", "https://", "<script");
    }

    @Test
    void linksOnlyToWhatIsThere() throws Exception {
        Document page = parse(FULL);
        Set<String> ids = new HashSet<>();
        for (Element section : elements(page, "section")) {
            assertThat(ids.add("#" + section.getAttribute("id"))).isTrue();
        }
        Set<String> targets = new HashSet<>();
        for (Element link : elements(page, "a")) {
            targets.add(link.getAttribute("href"));
        }
        assertThat(targets).contains("figures/2a.csv", "figures/1.pdf", "figures/nqp-1-time.svg", "tables/bound.csv");
        targets.removeIf(target -> target.matches("figures/[a-z0-9-]+\\.(csv|svg|pdf|png)|tables/[a-z]+\\.csv"));
        assertThat(ids).isEqualTo(targets);
    }

    @Test
    void escapesEveryText() throws Exception {
        String html = HtmlReport.render(Reports.hostile());
        assertThat(html).doesNotContain("<script", "<img src=x");
        assertThat(parse(html).getDocumentElement().getTextContent()).contains(Reports.HOSTILE);
    }

    @Test
    void saysHowFarAnUnfinishedRunIs() throws Exception {
        String text =
                parse(HtmlReport.render(Reports.hostile())).getDocumentElement().getTextContent();
        assertThat(text).contains("137 of 200 trials, 1 failed", "Unfinished:", "Figure 2a:");
        assertThat(FULL).contains("10000 of 10000 trials").doesNotContain("Unfinished");
    }

    @Test
    void standsOurFitsBesideThePublishedOnes() throws Exception {
        Document page = parse(FULL);
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(page, "tr")) {
            NodeList cells = row.getElementsByTagName("td");
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < cells.getLength(); i++) {
                texts.add(cells.item(i).getTextContent());
            }
            rows.add(texts);
        }
        assertThat(rows)
                .contains(List.of(
                        "2a", "nqp-1/pga", "median", "iterations", "1.000", "1.00", "0.250", "0.20", "1.000", "0.250"));
        assertThat(rows)
                .contains(List.of(
                        "nqp-1/scg/T200",
                        "sharpened",
                        "holds",
                        "0/100",
                        "0.512",
                        "10235",
                        "18921 [–, 18930]",
                        "thm4 (G)",
                        ""));
        assertThat(rows)
                .contains(List.of(
                        "nqp-1",
                        "scg++ (T = 200)",
                        "pga (T = 200)",
                        "100",
                        "97",
                        "1",
                        "2",
                        "0.0312",
                        "0.98",
                        "< 0.0001"));
        assertThat(rows)
                .contains(List.of(
                        "nqp-1/scg++/T200", "40,000", "200", "0", "0.9870", "25", "2,550", "2,550", "2.5", "0.0625"));
        assertThat(rows)
                .contains(List.of("nqp-1/scg++/T200", "running mean", "100", "1", "40,000", "0.9322 [–, 0.9585]"));
    }

    @Test
    void leavesOutAColumnWithNothingInIt() {
        Table table =
                Table.of("Name|#Value|!Verdict", List.of(List.of("a", Table.NONE, ""), List.of("b", "", "holds")));
        assertThat(table.columns())
                .containsExactly(new Table.Column("Name", "text"), new Table.Column("Verdict", "verdict"));
        assertThat(table.rows()).containsExactly(List.of("a", ""), List.of("b", "holds"));
    }

    @Test
    void shortPathsGoWhereTheLongOnesWent() {
        assertThat(ShortPaths.in("<path d=\"M16.03 20.06 L20.53 -0.44 Q1 2 3.25 4 ZM5 5 C1 2 3 4 5.55 6\"/>"))
                .isEqualTo("<path d=\"m16 20.1l4.5-20.5q-19.5 2.4-17.2 4.4zm-11-15.1c-4-3-2-1 .6 1\"/>");
    }

    @Test
    void offersNoSwitchBetweenAxesOfWhichThereIsOne() {
        assertThat(FULL).contains("type=\"radio\"");
        assertThat(HtmlReport.render(Reports.hostile())).doesNotContain("type=\"radio\"");
    }

    @Test
    void roundsForReading() {
        assertThat(Words.number(0)).isEqualTo("0");
        assertThat(Words.number(123456789.4)).isEqualTo("123460000");
        assertThat(Words.number(-1.5e12)).isEqualTo("-1.500e+12");
        assertThat(Words.number(0.1)).isEqualTo("0.1");
        assertThat(Words.number(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
        assertThat(Words.number(Double.NaN)).isEqualTo("–");
    }

    @Test
    void replacesAnOlderReportAndNamesAFolderItCannotWriteTo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Files.writeString(file, "old");
        HtmlReport.write(Reports.hostile(), file);
        assertThat(Files.readString(file)).contains("137 of 200");
        assertThat(folder.toFile().list()).containsExactly("report.html");
        Path nowhere = folder.resolve("missing").resolve("report.html");
        assertThatThrownBy(() -> HtmlReport.write(Reports.hostile(), nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write report " + nowhere);
    }
}
