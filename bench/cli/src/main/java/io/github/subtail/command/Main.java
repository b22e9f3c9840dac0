package io.github.subtail.command;

import io.github.subtail.store.TemporaryFolder;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** The entry of the executable jar. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args command and options
     */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        TemporaryFolder.deleteOwnOnExit();
        LogManager.getLogManager().reset(); // what libraries log is no concern of the user's
        Console console = new Console(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("subtail.terminal"));
        System.exit(new Shell(console).run(args));
    }
}
