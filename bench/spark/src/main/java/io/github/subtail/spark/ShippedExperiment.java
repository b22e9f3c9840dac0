package io.github.subtail.spark;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.DataFile;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.PluginLoader;
import io.github.subtail.runner.Runner;
import io.github.subtail.runner.TrialRunner;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An experiment as it is broadcast: its description with the content of the data files and plugins that it names.
 *
 * <p>Each executor makes the problems once, for all its tasks. That gives the same bits as sending them would, for a
 * description fixes its instances to the bit, and asks of no problem, region or noise, a user's own included, that it
 * can be serialised.
 */
final class ShippedExperiment implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String description;
    private final LinkedHashMap<String, byte[]> data;
    private final LinkedHashMap<String, byte[]> plugins;
    private transient Map<String, TrialRunner> runners;

    /**
     * Packs an experiment, with the plugins that this thread may use.
     *
     * @param experiment an experiment that leaves nothing open
     * @throws UncheckedIOException if a file cannot be read
     */
    ShippedExperiment(Experiment experiment) {
        this.description = experiment.resolved();
        this.data = new LinkedHashMap<>();
        this.plugins = new LinkedHashMap<>();
        try {
            for (DataFile file : experiment.dataFiles()) {
                data.put(file.given(), Files.readAllBytes(file.location()));
            }
            if (Thread.currentThread().getContextClassLoader() instanceof PluginLoader loader) {
                for (URL jar : loader.getURLs()) {
                    Path file = Path.of(jar.toURI());
                    plugins.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a plugin is a file", e);
        }
    }

    /**
     * What runs the trials of a cell here.
     *
     * @param cell id of a cell of the experiment
     * @return a runner for any of its trials, on any thread
     */
    synchronized TrialRunner runner(String cell) {
        if (runners == null) {
            runners = unpack();
        }
        return runners.get(cell);
    }

    private Map<String, TrialRunner> unpack() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Path folder = Files.createTempDirectory("subtail-");
            folder.toFile().deleteOnExit();
            thread.setContextClassLoader(new PluginLoader(unpack(plugins, folder)));
            Map<String, Path> files = new HashMap<>();
            List<Path> copies = unpack(data, folder);
            for (String given : data.keySet()) {
                files.put(given, copies.get(files.size()));
            }
            return runners(Experiment.parse(description, "the broadcast description", files::get));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, TrialRunner> runners(Experiment experiment) {
        Map<String, BuiltProblem> problems = BuiltProblem.all(experiment);
        Map<String, TrialRunner> runners = new HashMap<>();
        for (Experiment.Plan plan : experiment.plans()) {
            BuiltProblem problem = problems.get(plan.problem().id());
            runners.put(plan.cell().id(), Runner.trialRunner(experiment, plan, problem.problem()));
        }
        return runners;
    }

    /** Writes files under numbers, since a path may lead anywhere, but keeps what their name ends with. */
    private static List<Path> unpack(Map<String, byte[]> contents, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            String name = Path.of(content.getKey()).getFileName().toString();
            Path place = Files.createTempDirectory(folder, "");
            place.toFile().deleteOnExit();
            Path file = Files.write(place.resolve(name), content.getValue());
            file.toFile().deleteOnExit();
            files.add(file);
        }
        return files;
    }
}
