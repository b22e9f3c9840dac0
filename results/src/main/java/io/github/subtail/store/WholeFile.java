package io.github.subtail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file whole or not at all: into a draft beside it, which then takes its place. Whoever reads it meanwhile, and
 * whoever comes after a kill or a full disk, finds the old file or the new one.
 *
 * <p>What is no regular file, such as {@code /dev/stdout}, a named pipe or a link that leads nowhere, is written to
 * directly; a symbolic link stays one.
 */
public final class WholeFile {

    private static final String DRAFT = ".part-";

    private WholeFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it.
         *
         * @param file where to; its name ends as that of the file that it will become
         * @throws IOException if that fails
         */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes a file in place of what is there.
     *
     * @param file where to, in a folder that is there
     * @param content what to write
     * @throws IOException if it cannot be written; then there is no draft of it either
     */
    public static void write(Path file, Content content) throws IOException {
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (there && !Files.isRegularFile(file)) {
            content.writeTo(file);
            return;
        }
        Path target = there ? file.toRealPath() : file;
        Path draft = target.resolveSibling(DRAFT + target.getFileName());
        try {
            content.writeTo(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            draft.toFile().delete();
            throw named(file, e);
        } catch (UncheckedIOException e) {
            draft.toFile().delete();
            throw named(file, e.getCause());
        } catch (RuntimeException e) {
            draft.toFile().delete();
            throw e;
        }
    }

    /**
     * Writes text in UTF-8 in place of what is there.
     *
     * @param file where to, in a folder that is there
     * @param text what to write
     * @throws IOException if it cannot be written; then there is no draft of it either
     */
    public static void write(Path file, String text) throws IOException {
        write(file, draft -> Files.writeString(draft, text));
    }

    /** The same failure, about the file that the user knows; of a full disk Java names none. */
    private static IOException named(Path file, IOException e) {
        String name = file.toString();
        FileSystemException named;
        if (e instanceof NoSuchFileException) {
            named = new NoSuchFileException(name);
        } else if (e instanceof AccessDeniedException) {
            named = new AccessDeniedException(name);
        } else {
            String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
            named = new FileSystemException(name, null, reason);
        }
        named.initCause(e);
        return named;
    }
}
