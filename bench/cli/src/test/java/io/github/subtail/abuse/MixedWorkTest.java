package io.github.subtail.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.subtail.docs.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing grows in a process that works for long: heap after collection, classes, threads, file handles, resident memory.
 *
 * <p>None may rise from the second quarter of the time to the last by more than an allowance for noise. The long form,
 * {@code -Dsubtail.minutes=60}, writes its measurements to {@code target/mixed-work.csv}.
 */
class MixedWorkTest {

    private static final double MINUTES = Double.parseDouble(System.getProperty("subtail.minutes", "0"));
    private static final double MIB = 1 << 20;

    /** In the first minutes classes are still loaded and caches filled. */
    private static final double WARM = 10;

    @TempDir
    private Path folder;

    @Test
    void nothingGrows() throws IOException, InterruptedException {
        assumeTrue(Usage.isKnown(), "this system does not tell how much memory and how many files a process holds");
        Path log = folder.resolve("log");
        List<String> flags = List.of("-Xmx512m", "-XX:ActiveProcessorCount=2", "-XX:+UseSerialGC");
        List<String> args = List.of(
                Files.createDirectory(folder.resolve("work")).toString(),
                Jars.example(folder).toString(),
                String.valueOf(60 * MINUTES),
                String.valueOf(Drift.LEAST));
        ProcessBuilder builder = new ProcessBuilder(Child.java(flags, MixedWork.class, args))
                .redirectOutput(log.toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();

        boolean ended = process.waitFor((long) (60 * MINUTES) + 300, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(log)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        List<Usage> usages = Files.readAllLines(log).stream().map(Usage::parse).toList();
        Files.copy(log, Path.of("target", "mixed-work.csv"), StandardCopyOption.REPLACE_EXISTING);
        System.out.printf(
                Locale.ROOT,
                "%d rounds in %.1f min%n",
                usages.size(),
                usages.get(usages.size() - 1).seconds() / 60);
        boolean warm = MINUTES >= WARM;
        check("heap", "MiB", MIB, usages, Usage::heap, warm ? 1 : 8);
        check("classes", "", 1, usages, Usage::classes, warm ? 20 : 200);
        check("threads", "", 1, usages, Usage::threads, 0);
        check("handles", "", 1, usages, Usage::handles, 0);
        check("resident", "MiB", MIB, usages, Usage::resident, 50);
    }

    private static void check(
            String name,
            String unit,
            double scale,
            List<Usage> usages,
            ToDoubleFunction<Usage> quantity,
            double allowance) {
        Drift drift = Drift.of(usages, usage -> quantity.applyAsDouble(usage) / scale);
        String line = String.format(
                Locale.ROOT,
                "%-9s second quarter %.2f, last quarter %.2f %s, slope %.3f +- %.3f by hour, most %.2f",
                name,
                drift.second(),
                drift.last(),
                unit,
                drift.slope(),
                drift.halfWidth(),
                drift.most());
        System.out.println(line);
        assertThat(drift.rise()).as(line).isLessThanOrEqualTo(allowance);
    }
}
