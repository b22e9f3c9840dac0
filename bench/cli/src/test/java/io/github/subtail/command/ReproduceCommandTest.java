package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private Path folder;

    @Test
    void oneFigureOfTheStudyWithEverythingBesideIt() throws IOException {
        Path edges = Files.writeString(folder.resolve("shops.csv"), """
                channel_id,customer_id,count
                tv,ann,3
                tv,bob,1
                web,bob,2
                web,cyd,1
                """);
        Path out = folder.resolve("out");

        Captured run = Captured.run(
                "reproduce",
                "--quick",
                "--seeds",
                "2",
                "--figure",
                "2c",
                "--edges",
                edges.toString(),
                "-j",
                "2",
                "-o",
                out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("16 trials done, 0 failed: " + out);
        for (String extension : new String[] {"png", "svg", "pdf", "csv"}) {
            assertThat(out.resolve("figures/2c." + extension)).isNotEmptyFile();
        }
        assertThat(out.resolve("figures/2d.png")).doesNotExist();
        assertThat(Folders.tables(out))
                .containsKeys("trial.csv", "observation.csv", "quantile.csv", "fit.csv", "instance.csv")
                .allSatisfy((name, text) -> assertThat(text).doesNotContain(folder.toString()));
        assertThat(Folders.tables(out).get("fit.csv")).hasLineCount(1 + 3).contains("2c,nqp-1/scg,median");
        assertThat(Folders.tables(out).get("instance.csv"))
                .as("the problems of other figures are not measured")
                .hasLineCount(1 + 1)
                .contains("nqp-1,nqp,100,");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("16 of 16 trials", "subtail reproduce --quick --seeds 2 --figure 2c", "--edges shops.csv")
                .doesNotContain(folder.toString());
    }

    @Test
    void theStudysOwnWeightsAreSaidToBeNearlyLinear() throws IOException {
        Path edges = Files.writeString(folder.resolve("shops.csv"), """
                channel_id,customer_id,count,mean_price
                tv,ann,3,0.5
                tv,bob,1,0.25
                web,bob,2,1.5
                """);
        Path out = folder.resolve("out");

        Captured run = Captured.run(
                "reproduce",
                "--study-weights",
                "--quick",
                "--seeds",
                "2",
                "--figure",
                "2g",
                "--edges",
                edges.toString(),
                "-o",
                out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).contains("F is nearly linear");
    }
}
