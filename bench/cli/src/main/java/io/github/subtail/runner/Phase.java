package io.github.subtail.runner;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * What a run of the program does at a time, as an event of Java Flight Recorder: nothing without a recording.
 *
 * <pre>
 *   trials      from the first to the last one
 *   store       the batches of trials, written while others run
 *   constants   constants and brackets of OPT
 *   statistics  quantiles with their intervals, and summaries
 *   bounds      every bound held against every cell
 *   curves      the points of the figures, the study's fits and bounds among them
 *   tables      written as files
 *   drawing     figures and report written as files
 * </pre>
 */
@Name(Phase.EVENT)
@Label("Phase")
@Category("Subtail")
@StackTrace(false)
public final class Phase extends Event {

    /** The name of the event. */
    public static final String EVENT = "io.github.subtail.Phase";

    /** What is being done. */
    @Label("Name")
    @SuppressWarnings("UnusedVariable") // the recording reads it
    private final String name;

    private Phase(String name) {
        this.name = name;
    }

    /**
     * Does it.
     *
     * @param name of the phase
     * @param work what is done
     * @param <T> of its result
     * @return the result
     */
    public static <T> T during(String name, Supplier<T> work) {
        Phase phase = new Phase(name);
        phase.begin();
        T result = work.get();
        phase.commit();
        return result;
    }

    /**
     * Does what has no result.
     *
     * @param name of the phase
     * @param work what is done
     */
    public static void run(String name, Runnable work) {
        Phase phase = new Phase(name);
        phase.begin();
        work.run();
        phase.commit();
    }
}
