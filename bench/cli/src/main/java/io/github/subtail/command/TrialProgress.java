package io.github.subtail.command;

import io.github.subtail.runner.Runner;

/** Shows how many trials of a run are stored. */
final class TrialProgress implements Runner.Watcher, AutoCloseable {

    private final Console console;
    private final String name;
    private ProgressDisplay display;

    TrialProgress(Console console, String name) {
        this.console = console;
        this.name = name;
    }

    @Override
    public void begin(long trials, long finished) {
        display = new ProgressDisplay(console, name, "trials", trials, finished);
    }

    @Override
    public void stored(long trials) {
        display.step(trials);
    }

    @Override
    public void close() {
        if (display != null) {
            display.close();
        }
    }
}
