package io.github.subtail.peers;

import io.github.subtail.runner.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Reads from a flight recording how long a run of the program was in each {@link Phase}. */
final class Phases {

    private Phases() {}

    /** Wall seconds by phase, in the order in which the first of each ended. */
    static Map<String, Double> read(Path recording) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals(Phase.EVENT)) {
                seconds.merge(event.getString("name"), event.getDuration().toNanos() * 1e-9, Double::sum);
            }
        }
        return seconds;
    }
}
