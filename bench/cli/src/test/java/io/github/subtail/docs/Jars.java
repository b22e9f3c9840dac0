package io.github.subtail.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Plugins packed in a test. */
public final class Jars {

    /** The plugin of the documentation. */
    public static final Path EXAMPLES = Path.of("../examples");

    /** An experiment of every type that it offers. */
    public static final String EXAMPLE_TYPES = """
            name: own
            seeds: {trials: 3}
            problems:
              - {type: coverage, n: 4, noise: {kind: coin, size: 0.1}}
              - {type: nqp, n: 4, m: 2, region: {type: ball, radius: 0.8}, noise: {at-zero: 1, clip: 2}}
            algorithms:
              - {type: plain-greedy, horizons: [10, 20], batch: 10}
              - {type: pga}
            """;

    private Jars() {}

    /**
     * The plugin of the documentation.
     *
     * @param folder where it is made
     * @return the jar
     */
    public static Path example(Path folder) throws IOException {
        Path classes =
                Compiled.folder(EXAMPLES.resolve("src/main/java"), Files.createDirectory(folder.resolve("good")));
        return pack(folder.resolve("good.jar"), List.of(classes, EXAMPLES.resolve("src/main/resources")), Map.of());
    }

    /**
     * A plugin with every defect there is.
     *
     * @param folder where it is made
     * @return the jar
     */
    public static Path bad(Path folder) throws IOException {
        Path classes = Compiled.folder(Path.of("src/test/plugins/bad"), Files.createDirectory(folder.resolve("bad")));
        String spi = "io.github.subtail.plugin.";
        return pack(
                folder.resolve("bad.jar"),
                List.of(classes),
                Map.of(
                        spi + "ProblemProvider",
                        classes("bad.Problems$", "WrongGradient", "Falling", "Convex", "Steep", "Adding", "Broken"),
                        spi + "RegionProvider",
                        classes("bad.Regions$", "Scaling", "Minimizing", "Small"),
                        spi + "NoiseProvider",
                        classes("bad.Noises$", "Biased", "Unkeyed", "Understated"),
                        spi + "AlgorithmProvider",
                        classes("bad.Algorithms$", "Outside", "Remembering", "Silent"),
                        "io.github.subtail.bounds.BoundProvider",
                        "bad.Bounds\n"));
    }

    private static String classes(String prefix, String... names) {
        return prefix + String.join("\n" + prefix, names) + "\n";
    }

    /**
     * A jar of some folders and services.
     *
     * @param jar the jar
     * @param folders what is in it
     * @param services lines of {@code META-INF/services}, by interface
     * @return {@code jar}
     */
    public static Path pack(Path jar, List<Path> folders, Map<String, String> services) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(out, folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
            for (Map.Entry<String, String> service : services.entrySet()) {
                add(
                        out,
                        "META-INF/services/" + service.getKey(),
                        service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
