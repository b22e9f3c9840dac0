package io.github.subtail.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

class ReportBrowserTest {

    @TempDir
    private static Path folder;

    @TempDir
    private static Path profile;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start(profile);
        ReportModel model = Reports.full(100);
        for (String beside : List.of("figures", "tables")) {
            Files.createDirectory(folder.resolve(beside));
        }
        // what a report expects beside it; what is in those files is tested elsewhere
        for (Figure figure : model.illustrations().figures()) {
            for (String type : List.of("csv", "svg", "pdf", "png")) {
                Files.writeString(folder.resolve("figures/" + figure.id() + "." + type), "drawn");
            }
        }
        for (String table : List.of("bound", "fit", "trial", "quantile", "instance", "constant")) {
            Files.writeString(folder.resolve("tables/" + table + ".csv"), "listed");
        }
        HtmlReport.write(model, folder.resolve("report.html"));
        HtmlReport.write(Reports.hostile(), folder.resolve("hostile.html"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void lookAtTheScreen() {
        Browser.medium(browser, "screen");
    }

    private static void show(String page) {
        browser.get(folder.resolve(page).toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "hostile.html"})
    void opensWithoutComplaintNetworkOrSidewaysScroll(String page) {
        show(page);
        for (int width : new int[] {400, 1280}) {
            Browser.width(browser, width);
            assertThat(browser.executeScript("return innerWidth")).isEqualTo((long) width);
            assertThat((long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as("width of %s on a screen of %d", page, width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .isEmpty();
        assertThat((List<?>) browser.executeScript("return performance.getEntriesByType('resource')"
                        + ".map(r => r.name).filter(n => !n.startsWith('data:'))"))
                .isEmpty();
        assertThat(browser.getTitle()).isNotEqualTo("owned");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1280})
    void loadsEveryImageWithItsWordsAndResolvesEveryLink(int width) {
        Browser.width(browser, width);
        show("report.html");
        assertThat((List<?>) browser.executeScript("return [...document.images]"
                        + ".filter(i => !i.complete || !i.naturalWidth || i.alt.trim().length < 30).map(i => i.alt)"))
                .isEmpty();
        assertThat(browser.findElements(By.tagName("img"))).hasSize(12 + 2 + 6);
        List<String> links = browser.findElements(By.tagName("a")).stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
        assertThat(links).hasSizeGreaterThan(4 * 20).allSatisfy(link -> {
            URI address = URI.create(link);
            String id = address.getFragment();
            if (id == null) {
                assertThat(Path.of(address)).isNotEmptyFile();
            } else {
                assertThat(browser.findElements(By.id(id))).as(id).hasSize(1);
            }
        });
    }

    @Test
    void showsTheCurvesAgainstTheAxisThatIsChosen() {
        Browser.width(browser, 400);
        show("report.html");
        assertThat(shownCurves()).containsExactly("figure-nqp-1-iterations", "figure-budget-2-iterations");
        browser.findElement(By.id("axis-oracle-calls")).click();
        assertThat(shownCurves()).containsExactly("figure-nqp-1-oracle-calls", "figure-budget-2-oracle-calls");
        browser.findElement(By.id("axis-oracle-calls")).sendKeys(Keys.ARROW_RIGHT);
        assertThat(shownCurves()).containsExactly("figure-nqp-1-time", "figure-budget-2-time");
    }

    private static List<String> shownCurves() {
        return browser.findElements(By.cssSelector("#curves figure")).stream()
                .filter(WebElement::isDisplayed)
                .map(figure -> figure.getDomAttribute("id"))
                .toList();
    }

    @Test
    void printsEveryViewAndEveryTable() {
        show("report.html");
        Browser.medium(browser, "print");
        assertThat(shownCurves()).hasSize(6);
        assertThat(browser.findElement(By.tagName("nav")).isDisplayed()).isFalse();
        assertThat(browser.findElements(By.tagName("table")))
                .hasSize(8)
                .allSatisfy(table -> assertThat(table.getSize().height).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isReadableInLightAndDark(String scheme) throws IOException {
        Browser.scheme(browser, scheme);
        Browser.width(browser, 1280);
        for (String page : List.of("report.html", "hostile.html")) {
            show(page);
            Map<?, ?> contrast = (Map<?, ?>) browser.executeScript(script());
            assertThat((Long) contrast.get("seen")).isGreaterThan(20);
            assertThat((List<?>) contrast.get("poor"))
                    .as(page + " in " + scheme)
                    .isEmpty();
        }
        show("report.html");
        WebElement image = browser.findElement(By.cssSelector("#figure-2a img"));
        BufferedImage shot = ImageIO.read(new ByteArrayInputStream(image.getScreenshotAs(OutputType.BYTES)));
        int paper = (scheme.equals("dark") ? Theme.DARK : Theme.LIGHT).background();
        assertThat(shot.getRGB(4, 4) & 0xFFFFFF).isEqualTo(paper);
    }

    private static String script() throws IOException {
        try (InputStream in = ReportBrowserTest.class.getResourceAsStream("contrast.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
