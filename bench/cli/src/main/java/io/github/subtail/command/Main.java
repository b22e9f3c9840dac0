package io.github.subtail.command;

/** The command line of Subtail. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process.
     *
     * @param args command and options
     */
    public static void main(String[] args) {}
}
