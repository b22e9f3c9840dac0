package io.github.subtail.experiment;

/**
 * Which trials are run.
 *
 * @param root the root seed, at least 0
 * @param trials how many trials, numbered from 0; at least 1
 */
public record SeedsSpec(long root, int trials) {

    static final SeedsSpec DEFAULT = new SeedsSpec(42, 100);

    static SeedsSpec read(Field field) {
        Section section = field.section(Catalogue.keys("seeds"));
        return new SeedsSpec(section.seed("root", DEFAULT.root), section.count("trials", 1, DEFAULT.trials));
    }
}
