package io.github.subtail.experiment;

import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;

/** How many samples a stochastic gradient is the mean of. */
public sealed interface BatchSpec {

    /** One sample. */
    static BatchSpec one() {
        return new Scheduled(new PowerSchedule(1, 0, 0));
    }

    /** As many as the horizon is long. */
    record HorizonLength() implements BatchSpec {}

    /**
     * The value of a schedule, rounded up.
     *
     * @param schedule the schedule
     */
    record Scheduled(PowerSchedule schedule) implements BatchSpec {}

    /**
     * The batch at each iteration of a run.
     *
     * @param length the horizon T
     * @return the schedule, to be rounded up
     */
    default Schedule schedule(int length) {
        return this instanceof Scheduled scheduled ? scheduled.schedule : Schedule.constant(length);
    }

    /**
     * The canonical text.
     *
     * @return {@code T} or a formula
     */
    default Object description() {
        if (this instanceof Scheduled scheduled) {
            boolean constant = scheduled.schedule.power() == 0;
            return constant
                    ? (Object) (int) Math.ceil(scheduled.schedule.scale())
                    : ScheduleText.format(scheduled.schedule);
        }
        return "T";
    }

    /** Reads an integer >= 1, {@code T} or a schedule. */
    static BatchSpec read(Field field) {
        if (field.is("T")) {
            return new HorizonLength();
        }
        if (field.tree() instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.INTEGER) {
            return new Scheduled(new PowerSchedule(field.count(1), 0, 0));
        }
        boolean schedule = field.isMapping()
                || (field.tree() instanceof Tree.Scalar scalar
                        && ScheduleText.parse(scalar.text()).isPresent());
        if (!schedule) {
            throw field.mustBe("an integer >= 1, T or a schedule");
        }
        return new Scheduled(ScheduleText.read(field, ""));
    }

    /** Reads an integer >= 1 or {@code T}. */
    static BatchSpec readInitial(Field field) {
        if (field.is("T")) {
            return new HorizonLength();
        }
        boolean integer = field.tree() instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.INTEGER;
        if (!integer) {
            throw field.mustBe("an integer >= 1 or T");
        }
        return read(field);
    }
}
