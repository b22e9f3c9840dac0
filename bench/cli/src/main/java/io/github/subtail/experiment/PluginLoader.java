package io.github.subtail.experiment;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the classes of plugins and knows what they offer. Whoever makes it the context class loader of a thread lets the
 * descriptions that this thread reads name their types.
 */
public final class PluginLoader extends URLClassLoader {

    private final Plugins plugins;

    /**
     * Loads some jars.
     *
     * @param jars the jars; none is fine
     * @throws InputException if one of them is no plugin, or two types share a name
     */
    public PluginLoader(List<Path> jars) {
        super("plugins", jars.stream().map(PluginLoader::url).toArray(URL[]::new), PluginLoader.class.getClassLoader());
        this.plugins = Plugins.load(jars, this);
    }

    /**
     * What the jars offer.
     *
     * @return the plugins
     */
    public Plugins plugins() {
        return plugins;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new InputException("plugin " + jar + " is not the path of a file", e);
        }
    }
}
