package io.github.subtail.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.experiment.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Python that the peers run in: a fresh process for every turn, with one thread.
 *
 * @param executable name or path of the interpreter
 * @param folder where the scripts are unpacked
 */
record Python(String executable, Path folder) {

    private static final List<String> SCRIPTS = List.of("common.py", "scg.py", "pga.py", "budget.py");
    private static final String NEEDS =
            "import sys, numpy, scipy; import scipy.optimize._highspy._core; print(scipy.__version__, numpy.__version__)";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Looks for what is needed and unpacks the scripts.
     *
     * @throws InputException if there is no such interpreter, or no NumPy or SciPy in it
     */
    static Python in(String executable, Path folder) throws InterruptedException {
        for (String script : SCRIPTS) {
            try (InputStream source = Python.class.getResourceAsStream(script)) {
                if (source == null) {
                    throw new IllegalStateException("not in the jar: " + script);
                }
                Files.copy(source, folder.resolve(script));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Python python = new Python(executable, folder);
        python.versions();
        return python;
    }

    /** The versions of SciPy and NumPy. */
    String versions() throws InterruptedException {
        return run(List.of("-c", NEEDS), "needs NumPy and SciPy 1.15 or later").strip();
    }

    /** Runs a script, which prints a turn. */
    Turn turn(String script, List<String> arguments) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("-B", folder.resolve(script).toString()));
        command.addAll(arguments);
        try {
            JsonNode turn = JSON.readTree(run(command, script + " failed"));
            return new Turn(numbers(turn.path("allMicros")), numbers(turn.path("values")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    private String run(List<String> arguments, String complaint) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable));
        command.addAll(arguments);
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment()
                .putAll(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "MKL_NUM_THREADS", "1"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new InputException("no Python to compare with: `" + executable + "` cannot be started", e);
        }
        try {
            String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new InputException(executable + ": " + complaint + ": " + lastLine(errors));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
            process.waitFor(5, TimeUnit.SECONDS);
        }
    }

    private static String lastLine(Path errors) throws IOException {
        List<String> lines = Files.readAllLines(errors);
        return lines.isEmpty() ? "no message" : lines.get(lines.size() - 1);
    }
}
