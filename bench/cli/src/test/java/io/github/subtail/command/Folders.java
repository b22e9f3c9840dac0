package io.github.subtail.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a test looks at in a result folder. */
public final class Folders {

    private Folders() {}

    /** Every exported table, by name. */
    public static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
            for (Path table : files.toList()) {
                tables.put(table.getFileName().toString(), Files.readString(table));
            }
        }
        return tables;
    }
}
