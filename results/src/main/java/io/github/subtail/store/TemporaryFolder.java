package io.github.subtail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The private temporary folder of a process, {@code subtail-<pid>}, if its launcher gave it one.
 *
 * <p>Java fixes {@code java.io.tmpdir} when it starts, so the launcher has to choose the folder; this class removes it
 * at the end, and removes those that killed processes left.
 */
public final class TemporaryFolder {

    private static final Pattern PRIVATE = Pattern.compile("subtail-(\\d{1,18})");

    private TemporaryFolder() {}

    /**
     * Where this process puts its temporary files.
     *
     * @return {@code java.io.tmpdir}
     */
    public static Path own() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    /** Removes the private folder of this process, if it has one, when the process ends in good order. */
    public static void deleteOwnOnExit() {
        Path own = own();
        if (isPrivate(own)) {
            // registered before anything in it, so deleted after it
            own.toFile().deleteOnExit();
        }
    }

    /** Removes the private folders of this user beside our own whose process is dead. */
    static void clearLeftovers() {
        Path own = own();
        clearLeftovers(isPrivate(own) ? own.getParent() : own);
    }

    static void clearLeftovers(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            List<Path> leftovers = entries.filter(TemporaryFolder::isLeftover).toList();
            for (Path folder : leftovers) {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            // tidying up must not keep anybody from working: the next process tries again
            return;
        }
    }

    private static boolean isPrivate(Path folder) {
        return folder.getFileName() != null
                && PRIVATE.matcher(folder.getFileName().toString()).matches();
    }

    private static boolean isLeftover(Path folder) {
        if (!isPrivate(folder) || !Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        var matcher = PRIVATE.matcher(folder.getFileName().toString());
        return matcher.matches() && !isAlive(Long.parseLong(matcher.group(1))) && Files.isWritable(folder);
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
