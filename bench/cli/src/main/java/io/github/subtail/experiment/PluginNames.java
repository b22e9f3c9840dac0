package io.github.subtail.experiment;

import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.TheoremId;
import io.github.subtail.plugin.Parameter;
import io.github.subtail.plugin.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses plugins whose names cannot be told from others. */
final class PluginNames {

    private static final Pattern NAME = Pattern.compile("[a-z0-9+-]{1,64}");
    private static final List<String> RESERVED =
            List.of("id", "type", "kind", "noise", "region", "problems", "trials", "iterations", "horizons");

    private PluginNames() {}

    static void check(Plugins plugins) {
        if (plugins.problems().isEmpty()
                && plugins.regions().isEmpty()
                && plugins.noises().isEmpty()
                && plugins.algorithms().isEmpty()
                && plugins.bounds().isEmpty()) {
            throw new InputException("plugin " + plugins.jars().get(0).name()
                    + " offers nothing: META-INF/services must name a ProblemProvider, RegionProvider, NoiseProvider,"
                    + " AlgorithmProvider or BoundProvider");
        }
        check("problem", plugins.problems(), Catalogue.names(Catalogue.ownProblems()));
        check("region", plugins.regions(), List.of());
        check("noise", plugins.noises(), List.of("none", "gaussian", "customers"));
        check("algorithm", plugins.algorithms(), Catalogue.names(Catalogue.ownAlgorithms()));
        Set<String> rows = new HashSet<>();
        for (Bound bound : plugins.bounds()) {
            if (bound.theorem() != TheoremId.OWN) {
                throw new InputException("plugin: bound " + bound.row() + " must be of theorem own: was "
                        + bound.theorem().id());
            }
            if (!rows.add(bound.edition() + "/" + bound.row())) {
                throw new InputException("plugin: bound " + bound.row() + " is there twice in edition "
                        + bound.edition().id());
            }
        }
    }

    private static void check(String what, List<? extends Provider> providers, List<String> taken) {
        Set<String> types = new HashSet<>(taken);
        for (Provider provider : providers) {
            String type = String.valueOf(provider.type());
            String where = "plugin: " + what + " " + type;
            if (!NAME.matcher(type).matches()) {
                throw new InputException("plugin: the type of a " + what
                        + " must be a name of 1 to 64 characters a-z, 0-9, + and -: was " + type);
            }
            if (!types.add(type)) {
                throw new InputException(where + " has a name that is taken");
            }
            Set<String> keys = new HashSet<>(RESERVED);
            for (Parameter parameter : provider.parameters()) {
                if (!NAME.matcher(parameter.key()).matches() || !keys.add(parameter.key())) {
                    throw new InputException(where + ": key " + parameter.key()
                            + " must be a name of its own, of a-z, 0-9, + and -, none of "
                            + String.join(", ", RESERVED));
                }
            }
        }
    }
}
