package io.github.subtail.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cookbook shows programs that compile, and what they print. */
class CookbookTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        Compiled.folder(EXAMPLES.resolve("src/main/java"), folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OwnObjective",
                "OwnNoise",
                "WatchedAscent",
                "BoundForMyConstants",
                "CertifiedAllocation",
                "ThousandSeeds"
            })
    void showsTheProgramAndWhatItPrints(String name) throws Exception {
        String source = Files.readString(EXAMPLES.resolve("src/main/java/cookbook/" + name + ".java"));
        String program = source.substring(source.indexOf("/**"));
        assertThat(program.lines().count()).isLessThan(40);
        assertThat(Files.readString(EXAMPLES.resolve("README.md")))
                .contains("```java\n" + program + "```\n\n```text\n" + printed(name) + "```\n");
    }

    private static String printed(String name) throws Exception {
        PrintStream console = System.out;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CookbookTest.class.getClassLoader())) {
            Method main = loader.loadClass("cookbook." + name).getMethod("main", String[].class);
            main.setAccessible(true);
            Locale.setDefault(Locale.ROOT);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            main.invoke(null, (Object) new String[] {folder.resolve("chart.png").toString()});
        } finally {
            System.setOut(console);
            Locale.setDefault(locale);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
