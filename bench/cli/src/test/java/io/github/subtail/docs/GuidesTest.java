package io.github.subtail.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.Edition;
import io.github.subtail.bounds.TheoremId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guides speak of what there is, and their links lead somewhere. */
class GuidesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)\\)");

    @Test
    void theGuideToBoundsNamesEveryTheoremEditionAndErratum() throws IOException {
        String guide = Files.readString(ROOT.resolve("results/BOUNDS.md"));
        for (TheoremId theorem : TheoremId.values()) {
            assertThat(guide).contains("`" + theorem.id() + "`");
        }
        for (Edition edition : Edition.values()) {
            assertThat(guide).contains("| `" + edition.id() + "` |");
        }
        String errata = guide.substring(guide.indexOf("## What is wrong as printed"));
        List<Bound> wrong = BoundCatalogue.standard().bounds().stream()
                .filter(bound -> bound.erratum().isPresent())
                .toList();
        assertThat(wrong).isNotEmpty().allSatisfy(bound -> {
            String verdict = bound.erratum().orElseThrow().split("[:,]", 2)[0];
            assertThat(errata.lines())
                    .anyMatch(line -> line.contains("`" + bound.theorem().id() + "`") && line.contains("| " + verdict));
        });
    }

    @Test
    void thePageOfPluginsShowsTheExample() throws IOException {
        String source = Files.readString(Jars.EXAMPLES.resolve("src/main/java/plugin/Coverage.java"));
        assertThat(Files.readString(Jars.EXAMPLES.resolve("PLUGINS.md")))
                .contains("```java\n" + source.substring(source.indexOf("/**")) + "```\n");
    }

    @Test
    void everyLinkOfThePagesLeadsToAFile() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(ROOT)) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(5);
        for (Path page : pages) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                assertThat(page.resolveSibling(links.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        }
    }
}
