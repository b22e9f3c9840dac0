package io.github.subtail.experiment;

import io.github.subtail.schedule.PowerSchedule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schedule c/(t+k)^p as users write it.
 *
 * <pre>  c | c/sqrt(t) | c/t | c/t^p | c/(t+k)^p | t^-p      p a number or (a/b); blanks are ignored</pre>
 */
public final class ScheduleText {

    /** What messages say is allowed. */
    static final String GRAMMAR =
            "c, c/sqrt(t), c/t, c/t^p, c/(t+k)^p, t^-p, {constant: c} or {scale: c, shift: k, power: p}"
                    + " with c > 0, k >= 0, p >= 0";

    private static final String NUMBER = "((?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)";
    private static final String EXPONENT = "(?:" + NUMBER + "|\\(" + NUMBER + "/" + NUMBER + "\\))";
    private static final Pattern CONSTANT = Pattern.compile(NUMBER);
    private static final Pattern ROOT = Pattern.compile(NUMBER + "/sqrt\\(t\\)");
    private static final Pattern POWER =
            Pattern.compile(NUMBER + "/(?:t|\\(t\\+" + NUMBER + "\\))(?:\\^" + EXPONENT + ")?");
    private static final Pattern NEGATIVE_POWER = Pattern.compile("t\\^-" + EXPONENT);
    private static final int LARGEST_DENOMINATOR = 20;

    private ScheduleText() {}

    /**
     * Reads a schedule.
     *
     * @param text the formula
     * @return the schedule, or empty if the text is not one
     */
    public static Optional<PowerSchedule> parse(String text) {
        String formula = text.replaceAll("\\s", "");
        Matcher m = CONSTANT.matcher(formula);
        if (m.matches()) {
            return schedule(Double.parseDouble(m.group(1)), 0, 0);
        }
        m = ROOT.matcher(formula);
        if (m.matches()) {
            return schedule(Double.parseDouble(m.group(1)), 0, 0.5);
        }
        m = POWER.matcher(formula);
        if (m.matches()) {
            double shift = m.group(2) == null ? 0 : Double.parseDouble(m.group(2));
            return schedule(Double.parseDouble(m.group(1)), shift, exponent(m, 3));
        }
        m = NEGATIVE_POWER.matcher(formula);
        return m.matches() ? schedule(1, 0, exponent(m, 1)) : Optional.empty();
    }

    private static double exponent(Matcher m, int group) {
        if (m.group(group) != null) {
            return Double.parseDouble(m.group(group));
        }
        return m.group(group + 1) == null
                ? 1
                : Double.parseDouble(m.group(group + 1)) / Double.parseDouble(m.group(group + 2));
    }

    private static Optional<PowerSchedule> schedule(double scale, double shift, double power) {
        boolean allowed = scale > 0 && Double.isFinite(scale + shift + power);
        return allowed ? Optional.of(normal(scale, shift, power)) : Optional.empty();
    }

    /** A constant has no shift, so that one schedule has one form. */
    private static PowerSchedule normal(double scale, double shift, double power) {
        return new PowerSchedule(scale, power == 0 ? 0 : shift, power);
    }

    /**
     * The canonical text of a schedule: reads back as the same schedule.
     *
     * @param schedule the schedule
     * @return the shortest formula of the grammar
     */
    public static String format(PowerSchedule schedule) {
        String scale = Numbers.brief(schedule.scale());
        if (schedule.power() == 0) {
            return scale;
        }
        if (schedule.power() == 0.5 && schedule.shift() == 0) {
            return scale + "/sqrt(t)";
        }
        String base = schedule.shift() == 0 ? "t" : "(t+" + Numbers.brief(schedule.shift()) + ")";
        return scale + "/" + base + (schedule.power() == 1 ? "" : "^" + exponent(schedule.power()));
    }

    /** The value of a key: a number if constant, else a formula. */
    static Object description(PowerSchedule schedule) {
        return schedule.power() == 0 ? (Object) schedule.scale() : format(schedule);
    }

    private static String exponent(double power) {
        for (int denominator = 2; denominator <= LARGEST_DENOMINATOR; denominator++) {
            long numerator = Math.round(power * denominator);
            boolean shortDecimal = Numbers.brief(power).length() <= 4;
            if (!shortDecimal && (double) numerator / denominator == power) {
                return "(" + numerator + "/" + denominator + ")";
            }
        }
        return Numbers.brief(power);
    }

    /** Reads a field in any of the forms of the grammar; {@code also} is what else is allowed, for the message. */
    static PowerSchedule read(Field field, String also) {
        if (field.isMapping()) {
            return mapping(field);
        }
        if (field.tree() instanceof Tree.Scalar scalar) {
            return parse(scalar.text()).orElseThrow(() -> field.mustBe("a schedule (" + GRAMMAR + ")" + also));
        }
        throw field.mustBe("a schedule (" + GRAMMAR + ")" + also);
    }

    private static PowerSchedule mapping(Field field) {
        Section section = field.section("constant", "scale", "shift", "power");
        if (section.has("constant")) {
            section.forbid("the schedule is constant", "scale", "shift", "power");
            return normal(positive(section.required("constant")), 0, 0);
        }
        return normal(
                positive(section.required("scale")),
                section.optional("shift").map(ScheduleText::nonNegative).orElse(0.0),
                power(section.required("power")));
    }

    private static double power(Field field) {
        String rule = "a number >= 0 or a fraction (a/b)";
        if (field.isNumber()) {
            return field.number(rule, x -> x >= 0);
        }
        return parse("1/t^" + field.text(rule))
                .orElseThrow(() -> field.mustBe(rule))
                .power();
    }

    private static double positive(Field field) {
        return field.number("a number > 0", x -> x > 0);
    }

    private static double nonNegative(Field field) {
        return field.number("a number >= 0", x -> x >= 0);
    }
}
