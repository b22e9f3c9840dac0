package io.github.subtail.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.subtail.command.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that becomes full at one place after the other of a run: one line that says so, exit code 2, and once there is
 * room the same command gives the bytes of an undisturbed run. The long form has {@code -Dsubtail.disks=40}.
 */
class FullDiskTest {

    private static final int DISKS = Integer.getInteger("subtail.disks", 2);
    private static final int KIB = 1024;

    private static final String SCRIPT = """
            size=$1; disk=$2; copy=$3; shift 3
            mount -t tmpfs -o size="$size"k tmpfs "$disk"
            "$@" || echo "exit code $?"
            mount -o remount,size=1g "$disk"
            "$@" || echo "exit code $?"
            cp -R "$disk/out" "$copy"
            """;

    @TempDir
    private Path folder;

    @Test
    void aRunGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
        assumeTrue(PrivateMounts.areAvailable(folder), PrivateMounts.whyNot());
        Path whole = Experiment.undisturbed(folder);
        long needed = size(whole) / KIB;
        Set<String> complaints = new TreeSet<>();
        for (int i = 0; i < DISKS; i++) {
            long size = needed * (2L * i + 1) / (2L * DISKS);
            complaints.add(runOn(size, whole));
        }
        System.out.println(
                DISKS + " full disks of up to " + needed + " KiB, each complaint in one line with exit code 2:");
        complaints.forEach(System.out::println);
    }

    /** Runs on a full disk, then on a larger one; returns the complaint about the full one. */
    private String runOn(long kibibytes, Path whole) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Path copy = folder.resolve("copy-" + kibibytes);
        List<String> args = new ArrayList<>(List.of(String.valueOf(kibibytes), disk.toString(), copy.toString()));
        args.addAll(Child.subtail(
                Files.createDirectories(folder.resolve("tmp")),
                "run " + folder.resolve("abused.yaml") + " -j 2 -o " + disk.resolve("out")));

        Child.Result result = Child.run(PrivateMounts.words(SCRIPT, args), folder.resolve("log"));

        assertThat(result.exitCode()).as(result.text()).isZero();
        List<String> lines =
                result.text().lines().filter(line -> !line.startsWith("SLF4J")).toList();
        assertThat(lines.get(0))
                .as(kibibytes + " KiB: " + result.text())
                .startsWith("subtail: ")
                .contains(disk.toString(), "free some")
                .doesNotContain("internal error", "Exception");
        assertThat(lines.get(1)).as(result.text()).isEqualTo("exit code 2");
        assertThat(lines.get(2)).as(result.text()).startsWith(Experiment.TRIALS + " trials done, 0 failed");
        assertThat(Folders.tables(copy)).isEqualTo(Folders.tables(whole));
        assertThat(Experiment.names(copy))
                .containsExactlyElementsOf(Experiment.names(whole).toList());
        return lines.get(0).replace(disk.toString(), "DISK");
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
