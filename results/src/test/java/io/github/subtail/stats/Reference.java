package io.github.subtail.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows of a file that {@code src/test/python/stats_reference.py} wrote. */
final class Reference {

    private Reference() {}

    static List<String[]> rows(String file) {
        try (InputStream in = Reference.class.getResourceAsStream("/stats/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<double[]> samples() {
        return rows("samples.csv").stream().map(row -> numbers(row[1])).toList();
    }

    static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
