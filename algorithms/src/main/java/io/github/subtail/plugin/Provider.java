package io.github.subtail.plugin;

import java.util.List;

/**
 * What every provider tells of itself: the name under which experiment files ask for it, and the keys it takes there.
 *
 * <p>A provider has a public constructor without parameters, is immutable, and is named in its jar's {@code
 * META-INF/services}. The command line loads it with {@code --plugin my.jar}.
 */
public sealed interface Provider permits ProblemProvider, RegionProvider, NoiseProvider, AlgorithmProvider {

    /**
     * The name in experiment files: the {@code type} of a problem, region or algorithm, the {@code kind} of noise.
     *
     * @return 1 to 64 characters a-z, 0-9, + and -; none that Subtail or another plugin has
     */
    String type();

    /**
     * What it is, for {@code list}.
     *
     * @return one line
     */
    String summary();

    /**
     * The keys it takes besides those that every description of its kind has.
     *
     * @return the parameters, of distinct keys; none unless overridden
     */
    default List<Parameter> parameters() {
        return List.of();
    }
}
