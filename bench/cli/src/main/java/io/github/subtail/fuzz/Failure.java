package io.github.subtail.fuzz;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A problem that was not answered as it should be.
 *
 * @param kind wrong, thrown or refused
 * @param family the kind of region
 * @param number the number of the problem
 * @param step the question at which it showed, from 0
 * @param message what is wrong
 * @param file the problem, for a replay
 */
public record Failure(String kind, String family, long number, int step, String message, Path file) {

    static Failure of(Instance problem, Defect defect, Path folder) {
        String kind = defect.kind().name().toLowerCase(Locale.ROOT);
        return new Failure(
                kind,
                problem.family().label(),
                problem.number(),
                defect.step(),
                defect.message(),
                folder.resolve(kind + "-" + problem.seed() + "-" + problem.number() + ".txt"));
    }

    /** One line for a reader. */
    public String line() {
        return kind + ": " + family + ", problem " + number + ", step " + step + ": " + message;
    }
}
