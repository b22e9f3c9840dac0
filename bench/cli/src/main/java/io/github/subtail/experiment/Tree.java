package io.github.subtail.experiment;

import java.util.List;
import java.util.Map;

/** A description as text gives it, before any meaning: scalars, lists and mappings, each with its line (0 if none). */
sealed interface Tree {

    int line();

    /** What was found, short enough for a message. */
    String shown();

    /** How a plain scalar reads. */
    enum Kind {
        TEXT,
        INTEGER,
        NUMBER,
        TRUTH,
        EMPTY
    }

    record Scalar(int line, String text, Kind kind) implements Tree {
        private static final int SHOWN = 60;

        @Override
        public String shown() {
            if (kind == Kind.EMPTY) {
                return "empty";
            }
            String oneLine = text.replaceAll("\\p{Cntrl}", " ");
            return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "...";
        }
    }

    record Sequence(int line, List<Tree> items) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    record Mapping(int line, Map<String, Tree> entries) implements Tree {
        @Override
        public String shown() {
            return "a mapping";
        }
    }
}
