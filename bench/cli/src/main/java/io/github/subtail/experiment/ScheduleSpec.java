package io.github.subtail.experiment;

import io.github.subtail.schedule.PowerSchedule;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A step or a momentum as the user describes it. */
public sealed interface ScheduleSpec {

    /**
     * One formula for every horizon.
     *
     * @param schedule the formula
     */
    record Given(PowerSchedule schedule) implements ScheduleSpec {}

    /**
     * A formula for each horizon.
     *
     * @param schedules the formulas by horizon, at least one; a horizon between two takes that of the greater
     */
    record Each(SortedMap<Integer, PowerSchedule> schedules) implements ScheduleSpec {
        /** Copies the map. */
        public Each {
            schedules = Collections.unmodifiableSortedMap(new TreeMap<>(schedules));
        }
    }

    /** Whatever maximises what is proved: numbers once the instance is known. */
    record Tuned() implements ScheduleSpec {}

    /**
     * The schedule of a run.
     *
     * @param length its horizon T
     * @return the schedule
     * @throws IllegalStateException if it is tuned and the instance was not looked at yet
     */
    default PowerSchedule at(int length) {
        if (this instanceof Given given) {
            return given.schedule;
        }
        if (this instanceof Tuned) {
            throw new IllegalStateException("a tuned schedule has no numbers before its instance is known");
        }
        SortedMap<Integer, PowerSchedule> schedules = ((Each) this).schedules;
        SortedMap<Integer, PowerSchedule> longer = schedules.tailMap(length);
        return schedules.get(longer.isEmpty() ? schedules.lastKey() : longer.firstKey());
    }

    /**
     * The canonical value.
     *
     * @return a number, a formula, a list of them by ascending horizon, or {@code tuned}
     */
    default Object description() {
        if (this instanceof Given given) {
            return ScheduleText.description(given.schedule);
        }
        return this instanceof Each each
                ? each.schedules.values().stream()
                        .map(ScheduleText::description)
                        .toList()
                : "tuned";
    }

    /** Reads a formula or {@code tuned}. */
    static ScheduleSpec read(Field field) {
        return field.is("tuned") ? new Tuned() : new Given(ScheduleText.read(field, " or tuned"));
    }

    /** Reads a formula, {@code tuned}, or a list with a formula for each horizon, in the same order. */
    static ScheduleSpec read(Field field, List<Integer> horizons) {
        if (!field.isList()) {
            return read(field);
        }
        List<Field> fields = field.list("schedules");
        if (fields.size() != horizons.size()) {
            throw field.wrong(
                    " must have one schedule for each of " + horizons.size() + " horizons: had " + fields.size());
        }
        SortedMap<Integer, PowerSchedule> schedules = new TreeMap<>();
        for (int i = 0; i < fields.size(); i++) {
            schedules.put(horizons.get(i), ScheduleText.read(fields.get(i), ""));
        }
        return new Each(schedules);
    }
}
