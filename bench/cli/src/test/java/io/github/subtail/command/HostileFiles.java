package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;

/** The files and folders that {@code ERRORS.md} speaks of and no page can show. */
final class HostileFiles {

    private static final String TINY = """
            name: tiny
            seeds: {trials: 2}
            problems: [{type: nqp, n: 2, m: 1, noise: {at-zero: 1, clip: 2}}]
            algorithms: [{type: scg, horizons: [3]}]
            """;

    private static final String EDGES = "channel_id\tcustomer_id\tcount\na\t1\t3\na\t2\t1\nb\t2\t1\nb\t3\t2\n";
    private static final int BOMB = 50_000_000;

    private final Path folder;

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    static void make(Path folder) throws IOException, InterruptedException {
        HostileFiles files = new HostileFiles(folder);
        files.places();
        files.descriptions();
        files.edges();
        files.instances();
        files.jars();
        files.results();
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void places() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("folder"));
        text("file", "keep me");
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere/at/all"));
        Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("problem.yaml"));
        fifo("fifo");
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        bytes("random.bin", noise);
    }

    private void fifo(String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
        assertThat(process.waitFor()).isZero();
    }

    private void descriptions() throws IOException {
        text("good.yaml", TINY);
        text("problem.yaml", "{type: nqp, n: 2, m: 1}\n");
        text("bom.yaml", "\ufefftype: nqp\nn: 2\n");
        text("crlf.yaml", "type: nqp\r\nn: 2\r\n");
        text("other.yaml", TINY.replace("trials: 2", "trials: 1"));
        text("other-seed.yaml", TINY.replace("trials: 2", "trials: 2, root: 7"));
        text("other-cells.yaml", TINY.replace("[3]", "[4]"));
        bytes("utf16.yaml", TINY.getBytes(StandardCharsets.UTF_16));
        bytes("latin1.yaml", ("# caf\u00e9\n" + TINY).getBytes(StandardCharsets.ISO_8859_1));
        text("nul.yaml", TINY.replace("tiny", "ti\0ny"));
        text("large.yaml", TINY + "#".repeat(9_000_000));
        text("deep.yaml", "name: " + "[".repeat(100_000));
        for (String file : new String[] {"none.tsv", "folder", "loop", "fifo", "random.bin", "cut.tsv.gz"}) {
            of("of-" + file.replaceAll("\\..*", ""), "{type: budget, edges: " + file + "}");
        }
        of("of-zero", "{type: budget, edges: /dev/zero}");
        for (String file : new String[] {"none.json", "folder", "fifo", "deep.json", "latin1.json", "wide.json"}) {
            of("nqp-of-" + file.replaceAll("\\..*", ""), "{type: nqp, file: " + file + "}");
        }
        of("nqp-of-zero", "{type: nqp, file: /dev/zero}");
    }

    private void of(String name, String problem) throws IOException {
        text(name + ".yaml", "name: x\nproblems:\n  - " + problem + "\nalgorithms:\n  - {type: scg, horizons: [2]}\n");
    }

    private void edges() throws IOException {
        text("edges.tsv", EDGES);
        text("bad.tsv", EDGES.replace("3\n", "many\n"));
        bytes("utf16.tsv", EDGES.getBytes(StandardCharsets.UTF_16));
        bytes("latin1.tsv", EDGES.replace("b", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        gzip("edges.tsv.gz", EDGES, "", 0);
        gzip("whole.gz", EDGES, "c\t%d\t1\n", 10_000);
        byte[] whole = Files.readAllBytes(folder.resolve("whole.gz"));
        bytes("cut.tsv.gz", Arrays.copyOf(whole, whole.length / 2));
        bytes("cut-header.gz", Arrays.copyOf(whole, 5));
        whole[whole.length / 2] ^= 0x55;
        bytes("damaged.tsv.gz", whole);
        gzip("bomb-zeros.tsv.gz", EDGES, "0".repeat(10_000), BOMB / 10_000);
        gzip("bomb-lines.tsv.gz", EDGES, "\n".repeat(10_000), BOMB / 10_000);
        gzip("bomb-rows.tsv.gz", EDGES, "c\t1\t1\n".repeat(1_000), BOMB / 6_000);
    }

    /** A text and then a piece over and over, {@code %d} being the number of the piece. */
    private void gzip(String name, String text, String piece, int pieces) throws IOException {
        boolean numbered = piece.contains("%d");
        byte[] same = piece.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < pieces; i++) {
                out.write(numbered ? piece.formatted(i).getBytes(StandardCharsets.UTF_8) : same);
            }
        }
    }

    private void instances() throws IOException {
        text("bom.json", "\ufeff{\"H\": [[-1]], \"h\": [1]}");
        text("deep.json", "{\"H\": " + "[".repeat(100_000));
        bytes("latin1.json", "{\"\u00e9\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        text("wide.json", "{\"H\": {\"" + "x".repeat(1_000_000) + "\": 1}, \"h\": [1]}");
    }

    private void jars() throws IOException {
        jar("empty.jar", "", "");
        jar("hostile.jar", "META-INF/services/io.github.subtail.plugin.ProblemProvider", "no.such.Type\n");
        byte[] jar = Files.readAllBytes(folder.resolve("hostile.jar"));
        bytes("damaged.jar", Arrays.copyOf(jar, jar.length / 2));
    }

    private void jar(String name, String entry, String text) throws IOException {
        Manifest manifest = new Manifest();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
            if (!entry.isEmpty()) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void results() throws IOException, InterruptedException {
        for (String name : new String[] {"good", "other", "other-seed", "other-cells"}) {
            Captured run = Captured.run(
                    "run",
                    folder.resolve(name + ".yaml").toString(),
                    "-o",
                    folder.resolve(name).toString());
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        byte[] whole = Files.readAllBytes(folder.resolve("good").resolve(ResultStore.FILE_NAME));
        Files.createDirectory(folder.resolve("empty"));
        store("cut", Arrays.copyOf(whole, whole.length / 3));
        store("text", "cell,trial\n".repeat(2000).getBytes(StandardCharsets.UTF_8));
        store("blank", new byte[0]);
        Files.createDirectories(folder.resolve("store-folder").resolve(ResultStore.FILE_NAME));
        Files.createDirectory(folder.resolve("store-fifo"));
        fifo("store-fifo/" + ResultStore.FILE_NAME);
    }

    private void store(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectory(folder.resolve(name)).resolve(ResultStore.FILE_NAME), bytes);
    }
}
