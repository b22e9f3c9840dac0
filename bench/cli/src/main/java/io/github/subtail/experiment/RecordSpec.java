package io.github.subtail.experiment;

import io.github.subtail.run.Checkpoints;
import java.util.List;
import java.util.Map;

/** At which iterations of an anytime algorithm values are kept; 1 and T always are. */
public sealed interface RecordSpec {

    /** More than that differ for no horizon that ends. */
    int MOST_LOGARITHMIC = 1_000_000;

    /**
     * The iterations.
     *
     * @param length the number T of iterations, at least 1
     * @return the iterations, ascending, from 1 to T
     */
    int[] checkpoints(int length);

    /**
     * The distinct round(T^(i/(k-1))), i &lt; k.
     *
     * @param count k, at least 2
     */
    record Logarithmic(int count) implements RecordSpec {
        @Override
        public int[] checkpoints(int length) {
            return Checkpoints.logarithmic(count, length);
        }
    }

    /**
     * Every k-th.
     *
     * @param step k, at least 1
     */
    record Every(int step) implements RecordSpec {
        @Override
        public int[] checkpoints(int length) {
            return Checkpoints.every(step, length);
        }
    }

    /**
     * These.
     *
     * @param iterations each at least 1; those beyond T are left out
     */
    record Explicit(List<Integer> iterations) implements RecordSpec {
        /** Sorts them. */
        public Explicit {
            iterations = iterations.stream().sorted().distinct().toList();
        }

        @Override
        public int[] checkpoints(int length) {
            return Checkpoints.explicit(
                    iterations.stream().mapToInt(Integer::intValue).toArray(), length);
        }
    }

    /** What is kept unless something else is asked for. */
    static RecordSpec standard() {
        return new Logarithmic(60);
    }

    /**
     * The value of key {@code checkpoints}.
     *
     * @return a mapping or a list
     */
    default Object description() {
        if (this instanceof Logarithmic logarithmic) {
            return Map.of("log", logarithmic.count);
        }
        if (this instanceof Every every) {
            return Map.of("every", every.step);
        }
        return ((Explicit) this).iterations;
    }

    /** Reads the section {@code record}. */
    static RecordSpec read(Field field) {
        return field.section(Catalogue.keys("record"))
                .optional("checkpoints")
                .map(RecordSpec::readCheckpoints)
                .orElse(standard());
    }

    private static RecordSpec readCheckpoints(Field field) {
        if (field.isList()) {
            return new Explicit(
                    field.list("iterations").stream().map(item -> item.count(1)).toList());
        }
        if (!field.isMapping()) {
            throw field.mustBe("{log: k}, {every: k} or a list of iterations");
        }
        Section section = field.section("log", "every");
        if (section.has("log") == section.has("every")) {
            throw field.wrong(" must have exactly one of the keys log and every");
        }
        return section.has("log")
                ? new Logarithmic((int) section.required("log").integer(2, MOST_LOGARITHMIC))
                : new Every(section.required("every").count(1));
    }
}
