package io.github.subtail.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command line run in this process, with what it wrote. */
record Captured(int exitCode, String out, String err) {

    static Captured run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new Shell(new Console(new PrintWriter(out), new PrintWriter(err), false)).run(args);
        return new Captured(exitCode, out.toString(), err.toString());
    }
}
