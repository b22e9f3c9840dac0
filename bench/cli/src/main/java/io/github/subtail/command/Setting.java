package io.github.subtail.command;

import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.Edition;
import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.InputException;
import io.github.subtail.experiment.Plugins;
import io.github.subtail.experiment.SpecText;
import io.github.subtail.experiment.Suggestion;
import io.github.subtail.run.Algorithm;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** What {@code bounds} and {@code horizon} share: a problem, an algorithm and which bounds to look at. */
final class Setting {

    @Option(
            names = "--problem",
            required = true,
            paramLabel = "SPEC",
            description = "key=value,... with the keys of an entry of `problems`, or a YAML file")
    private String problem;

    @Option(
            names = "--algorithm",
            required = true,
            paramLabel = "SPEC",
            description = "key=value,... with the keys of an entry of `algorithms`, or a YAML file")
    private String algorithm;

    @Option(names = "--edition", paramLabel = "E", description = "only published, corrected, sharpened or adaptive")
    private String edition;

    AlgorithmSpec algorithmSpec(int length) {
        return SpecText.algorithm(algorithm, length);
    }

    /** The problem, once it is known that the algorithm can run on it. */
    MeasuredProblem measure(AlgorithmSpec about) {
        BuiltProblem built = BuiltProblem.of(SpecText.problem(problem));
        about.requireDimension(built.spec().id(), built.problem().dimension());
        return MeasuredProblem.of(built);
    }

    /** Refuses an edition that there is not, before anything is measured. */
    void requireEdition() {
        List<String> known = Arrays.stream(Edition.values()).map(Edition::id).toList();
        if (edition != null && !known.contains(edition)) {
            throw new InputException("--edition must be one of " + String.join(", ", known) + ": was " + edition
                    + Suggestion.nearest(edition, known)
                            .map(near -> ", did you mean `" + near + "`?")
                            .orElse(""));
        }
    }

    /** The bounds about an algorithm, in the wanted edition. */
    BoundCatalogue catalogue(Algorithm about) {
        requireEdition();
        List<Bound> bounds = Plugins.current().catalogue().bounds().stream()
                .filter(bound -> bound.concerns(about))
                .filter(bound -> edition == null || bound.edition().id().equals(edition))
                .toList();
        return new BoundCatalogue(bounds);
    }

    static void requireDelta(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new InputException("--delta must be in (0, 1): was " + delta);
        }
    }
}
