package io.github.subtail.docs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources compiled in a test, as a user's compiler would: every warning is an error. */
public final class Compiled {

    private Compiled() {}

    /**
     * Compiles every source below a folder against the class path of the tests.
     *
     * @param sources the folder
     * @param classes where the classes go
     * @return {@code classes}
     */
    public static Path folder(Path sources, Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files(files.filter(file -> file.toString().endsWith(".java")).toList(), classes);
        }
    }

    private static Path files(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!good) {
                throw new AssertionError(complaints.toString());
            }
        }
        return classes;
    }
}
