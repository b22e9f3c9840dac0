package io.github.subtail.abuse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shell scripts that may mount what they like: it is seen by them alone and goes with them. */
final class PrivateMounts {

    private static final String WHY_NOT = "this system lets its users have no mounts of their own (Linux, unshare)";

    private PrivateMounts() {}

    /** Whether there is such a thing here, tried in a folder. */
    static boolean areAvailable(Path folder) throws InterruptedException {
        try {
            Path log = folder.resolve("mounts");
            return Child.run(words("mount -t tmpfs tmpfs \"$1\"", List.of(folder.toString())), log)
                            .exitCode()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    /** What a skipped test says. */
    static String whyNot() {
        return WHY_NOT;
    }

    /**
     * The words that run a script.
     *
     * @param script in the language of {@code sh}; it ends at its first failure
     * @param args {@code $1} and further
     */
    static List<String> words(String script, List<String> args) {
        List<String> words =
                new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-e", "-c", script, "sh"));
        words.addAll(args);
        return words;
    }
}
