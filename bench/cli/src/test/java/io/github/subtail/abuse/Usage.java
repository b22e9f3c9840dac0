package io.github.subtail.abuse;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a process holds at one moment of rest.
 *
 * @param seconds since the first measurement
 * @param heap bytes in use after a collection of garbage
 * @param classes loaded classes
 * @param threads live threads
 * @param handles open files, sockets and pipes
 * @param resident bytes of memory that are in use, those outside the heap included
 */
record Usage(double seconds, double heap, double classes, double threads, double handles, double resident) {

    private static final Path HANDLES = Path.of("/proc/self/fd");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int COLLECTIONS = 3; // what has a finalizer or a cleaner goes with the next one

    /** Whether this system tells. */
    static boolean isKnown() {
        return Files.isDirectory(HANDLES) && Files.exists(STATUS);
    }

    static Usage now(double seconds) throws IOException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return new Usage(
                seconds,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                handleCount(),
                residentBytes());
    }

    private static double handleCount() throws IOException {
        try (Stream<Path> handles = Files.list(HANDLES)) {
            return handles.count();
        }
    }

    private static double residentBytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** One line, as {@link #parse} reads it. */
    String line() {
        return DoubleStream.of(seconds, heap, classes, threads, handles, resident)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(","));
    }

    static Usage parse(String line) {
        double[] n = Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Usage(n[0], n[1], n[2], n[3], n[4], n[5]);
    }
}
