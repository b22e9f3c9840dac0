package io.github.subtail.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone cluster of Spark in processes of its own, on the loopback interface, from Spark's jars alone: what else
 * it needs comes with {@code subtail-spark.jar}, as it is submitted.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Path SUBMITTED = Path.of("target/subtail-spark.jar");

    /** Those of the tests without our classes and what a distribution of Spark does not have. */
    private static final List<Path> JARS = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .filter(jar -> Stream.of("subtail", "picocli", "duckdb", "xchart", "commons-statistics")
                    .noneMatch(jar.getFileName().toString()::startsWith))
            .toList();

    private final Path folder;
    private final String url;
    private final List<Process> processes = new ArrayList<>();

    /**
     * Starts the master.
     *
     * @param folder where the cluster keeps what it writes
     */
    StandaloneCluster(Path folder) throws IOException {
        this.folder = folder;
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        this.url = "spark://" + LOOPBACK + ":" + port;
        makeHome();
        String master = "org.apache.spark.deploy.master.Master";
        start("master", "128m", master, "--host", LOOPBACK, "--port", "" + port, "--webui-port", "0");
    }

    /** Executors take their jars from a home of Spark: one jar that names the others. */
    private void makeHome() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        JARS.stream().map(jar -> jar.toUri().toString()).collect(Collectors.joining(" ")));
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        new JarOutputStream(Files.newOutputStream(jars.resolve("classpath.jar")), manifest).close();
    }

    /** A worker that runs one task at a time. */
    Process worker(String name) throws IOException {
        String worker = "org.apache.spark.deploy.worker.Worker";
        String work = folder.resolve(name).toString();
        return start(
                name,
                "128m",
                worker,
                "--host",
                LOOPBACK,
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "600m",
                "-d",
                work,
                url);
    }

    /** A command of {@code subtail-spark.jar}, given to {@code spark-submit}. */
    Process submit(String name, String... args) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("--master", url, "--class", Main.class.getName(), SUBMITTED.toString()));
        words.addAll(List.of(args));
        return start(name, "512m", "org.apache.spark.deploy.SparkSubmit", words.toArray(String[]::new));
    }

    private Process start(String name, String heap, String main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=" + LOOPBACK,
                "-Dspark.driver.bindAddress=" + LOOPBACK,
                "-Dspark.executor.memory=512m",
                "-Dspark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "-cp",
                JARS.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                main));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** What a process wrote. */
    String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    /** {@code kill -9} of a process and of those that it started. */
    static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        for (Process process : processes) {
            kill(process);
        }
    }
}
