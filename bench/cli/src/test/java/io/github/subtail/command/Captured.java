package io.github.subtail.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;

/** A command line run in this process, with what it wrote. */
public record Captured(int exitCode, String out, String err) {

    /** A command of {@code subtail}. */
    public static Captured run(String... args) {
        return run(Shell::new, args);
    }

    /** A command of any shell. */
    public static Captured run(Function<Console, Shell> shell, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = shell.apply(console).run(args);
        return new Captured(exitCode, out.toString(), err.toString());
    }
}
