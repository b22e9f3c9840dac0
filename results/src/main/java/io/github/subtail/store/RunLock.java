package io.github.subtail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a result folder to one run: the file {@code .lock} with {@code <pid> <host>}, held for the whole run.
 *
 * <p>The holder also has the operating system's lock on that file, so two processes that find a stale one cannot both
 * take it. A lock is stale, and is taken over, if its process is dead and ran on this host, or if it was cut short.
 */
public final class RunLock implements AutoCloseable {

    /** Name of the file in a result folder. */
    public static final String FILE_NAME = ".lock";

    private static final int LONGEST = 4096;
    private static final int ATTEMPTS = 100;

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @param folder the result folder, made if missing
     * @return the lock, to be closed at the end of the run
     * @throws StoreException naming the holder if another run has it
     */
    public static RunLock acquire(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        StoreConnection.checkPath(folder);
        try {
            Files.createDirectories(folder);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<RunLock> lock = attempt(file);
                if (lock.isPresent()) {
                    return lock.get();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder + ": " + e.getMessage(), e);
        }
        throw new StoreException("cannot lock " + folder + ": " + file + " comes and goes");
    }

    /**
     * Who runs in a folder.
     *
     * @param folder the result folder
     * @return what its lock says; empty if there is none, or if its process is known to be dead
     */
    public static Optional<LockHolder> holder(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return LockHolder.parse(text).filter(holder -> !holder.isDead());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Refuses a folder that a run has.
     *
     * @param folder the result folder
     * @throws StoreException naming the holder
     */
    public static void requireFree(Path folder) {
        Optional<LockHolder> holder = holder(folder);
        if (holder.isPresent()) {
            throw refusal(folder.resolve(FILE_NAME), holder);
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + file + ": " + e.getMessage(), e);
        }
    }

    /** Empty if the file was deleted by its holder between our opening and our locking it. */
    private static Optional<RunLock> attempt(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            Object opened = fileKey(file);
            Optional<LockHolder> holder = LockHolder.parse(read(channel));
            if (!lock(channel)) {
                throw refusal(file, holder);
            }
            holder = LockHolder.parse(read(channel));
            if (holder.isPresent() && !holder.get().isDead() && !holder.get().isThisProcess()) {
                throw refusal(file, holder);
            }
            if (!opened.equals(fileKey(file))) {
                return Optional.empty();
            }
            channel.truncate(0);
            byte[] text = LockHolder.here().text().getBytes(StandardCharsets.UTF_8);
            channel.write(ByteBuffer.wrap(text), 0);
            channel.force(true);
            kept = true;
            return Optional.of(new RunLock(file, channel));
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Object fileKey(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "deleted";
        }
        Object key = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        return key == null ? file : key;
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    private static StoreException refusal(Path file, Optional<LockHolder> holder) {
        String who =
                holder.map(h -> "process " + h.pid() + " on host " + h.host()).orElse("another process");
        return new StoreException("folder " + file.getParent() + " is in use by " + who + ": wait for it to end; if it"
                + " no longer runs, delete " + file);
    }
}
