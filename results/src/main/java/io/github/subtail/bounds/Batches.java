package io.github.subtail.bounds;

import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;

/** Batch sizes over a run. */
final class Batches {

    private Batches() {}

    /** The least batch of the first T iterations. */
    static int least(Schedule batch, int horizon) {
        if (batch instanceof PowerSchedule) { // never increases
            return batch.batchAt(horizon);
        }
        int least = Integer.MAX_VALUE;
        for (int t = 1; t <= horizon; t++) {
            least = Math.min(least, batch.batchAt(t));
        }
        return least;
    }
}
