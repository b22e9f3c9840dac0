package io.github.subtail.spark;

import io.github.subtail.command.Console;
import io.github.subtail.store.TrialBlock;
import java.util.List;

/** Says after each block how many trials there are by now. */
final class BlockProgress {

    private final Console console;
    private final String name;
    private final long trials;
    private long done;

    BlockProgress(Console console, String name, long trials, List<TrialBlock> missing) {
        this.console = console;
        this.name = name;
        this.trials = trials;
        this.done = trials - missing.stream().mapToLong(TrialBlock::size).sum();
    }

    void finished(TrialBlock block) {
        done += block.size();
        console.err()
                .println(name + ": " + done + " of " + trials + " trials, the last " + block.cell() + ":"
                        + block.first() + "-" + block.last());
    }
}
