package io.github.subtail.experiment;

import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundProvider;
import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.plugin.NoiseProvider;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.plugin.Provider;
import io.github.subtail.plugin.RegionProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * What the loaded jars offer.
 *
 * @param jars the jars
 * @param problems types of problems
 * @param regions types of regions
 * @param noises kinds of noise
 * @param algorithms types of algorithms
 * @param bounds bounds
 */
public record Plugins(
        List<PluginJar> jars,
        List<ProblemProvider> problems,
        List<RegionProvider> regions,
        List<NoiseProvider> noises,
        List<AlgorithmProvider> algorithms,
        List<Bound> bounds) {

    private static final Plugins NONE = new Plugins(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Plugins {
        jars = List.copyOf(jars);
        problems = List.copyOf(problems);
        regions = List.copyOf(regions);
        noises = List.copyOf(noises);
        algorithms = List.copyOf(algorithms);
        bounds = List.copyOf(bounds);
    }

    /**
     * The plugins that this thread may use: those of its context class loader, if that is a {@link PluginLoader}.
     *
     * @return the plugins, none for most
     */
    public static Plugins current() {
        return Thread.currentThread().getContextClassLoader() instanceof PluginLoader loader ? loader.plugins() : NONE;
    }

    /**
     * Every bound there is: Subtail's, then those of plugins.
     *
     * @return the catalogue
     */
    public BoundCatalogue catalogue() {
        List<Bound> all = new ArrayList<>(BoundCatalogue.standard().bounds());
        all.addAll(bounds);
        return new BoundCatalogue(all);
    }

    static Plugins load(List<Path> files, ClassLoader loader) {
        if (files.isEmpty()) {
            return NONE;
        }
        List<PluginJar> jars = files.stream().map(PluginJar::of).toList();
        Plugins plugins = new Plugins(
                jars,
                services(ProblemProvider.class, loader),
                services(RegionProvider.class, loader),
                services(NoiseProvider.class, loader),
                services(AlgorithmProvider.class, loader),
                services(BoundProvider.class, loader).stream()
                        .flatMap(provider -> ask("the bounds of a plugin", provider::bounds).stream())
                        .toList());
        PluginNames.check(plugins);
        return plugins;
    }

    private static <T> List<T> services(Class<T> service, ClassLoader loader) {
        try {
            return ServiceLoader.load(service, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InputException("plugin: " + e.getMessage() + (cause == e ? "" : ": " + cause), e);
        }
    }

    /** The answer of a provider, whose own failures are the user's input. */
    static <T> T ask(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(what + ": " + e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            StackTraceElement[] trace = e.getStackTrace();
            throw new InputException(what + " failed: " + e + (trace.length > 0 ? " at " + trace[0] : ""), e);
        }
    }

    static <P extends Provider> Optional<P> find(List<P> providers, String type) {
        return providers.stream().filter(each -> each.type().equals(type)).findFirst();
    }
}
