package io.github.subtail.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects the findings about one subject; a check that throws is a defect like any other. */
final class Findings {

    private static final int SHOWN = 6;

    private final String subject;
    private final List<Finding> all = new ArrayList<>();

    Findings(String subject) {
        this.subject = subject;
    }

    /** Looks for a defect; empty if there is none. */
    @FunctionalInterface
    interface Check {
        Optional<String> defect();
    }

    void check(String rule, Check check) {
        Optional<String> defect;
        try {
            defect = check.defect();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            defect = Optional.of("throws " + e + (trace.length > 0 ? " at " + trace[0] : ""));
        }
        all.add(new Finding(subject, rule, defect));
    }

    List<Finding> list() {
        return List.copyOf(all);
    }

    static Optional<String> defect(String format, Object... values) {
        return Optional.of(String.format(Locale.ROOT, format, values));
    }

    /** A point as a reader can use it: all of a short one, the beginning of a long one. */
    static String point(double[] x) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < Math.min(SHOWN, x.length); i++) {
            text.append(i == 0 ? "" : ", ").append(number(x[i]));
        }
        return text.append(x.length > SHOWN ? ", ... " + x.length + " coordinates)" : ")")
                .toString();
    }

    static String number(double x) {
        return String.format(Locale.ROOT, "%.6g", x);
    }
}
