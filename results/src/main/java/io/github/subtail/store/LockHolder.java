package io.github.subtail.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The process that holds a result folder.
 *
 * @param pid its number
 * @param host the host it runs on
 */
public record LockHolder(long pid, String host) {

    private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");

    static LockHolder here() {
        return new LockHolder(ProcessHandle.current().pid(), hostName());
    }

    static Optional<LockHolder> parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length < 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new LockHolder(Long.parseLong(words[0]), words[1]));
    }

    String text() {
        return pid + " " + host + "\n";
    }

    /**
     * Whether it is known to have ended; of another host that cannot be known.
     *
     * @return true if it ran on this host and no longer does
     */
    public boolean isDead() {
        return host.equals(hostName()) && !TemporaryFolder.isAlive(pid);
    }

    boolean isThisProcess() {
        return equals(here());
    }

    /** The host's name without asking the network. */
    private static String hostName() {
        try {
            String name = Files.readString(KERNEL_NAME).strip();
            if (!name.isEmpty()) {
                return name;
            }
        } catch (IOException e) {
            // not Linux: the environment knows
        }
        Map<String, String> environment = System.getenv();
        return environment.getOrDefault("HOSTNAME", environment.getOrDefault("COMPUTERNAME", "localhost"));
    }
}
