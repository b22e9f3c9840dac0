package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFiguresTest {

    private static final String EXPERIMENT = """
            name: figures
            seeds: {trials: 6}
            problems:
              - {type: nqp, id: a+b, n: 4, m: 2, noise: {at-zero: 2}}
              - {type: nqp, id: %s, n: 3, m: 1}
            algorithms:
              - {type: pga, iterations: 9, step: 1e-3, problems: [a+b]}
              - {type: pga, id: slow, iterations: 9, step: 1e-4, problems: [a+b]}
              - {type: scg++, horizons: [3, 9]}
            record: {checkpoints: [3, 9]}
            analysis: {quantiles: [0.25, 0.5], reference: 50}
            """.formatted("x".repeat(60));

    @Test
    void everyProblemHasItsSharesAgainstIterationsAndCalls(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("figures.yaml"), EXPERIMENT);
        Path out = folder.resolve("out");

        Captured run = Captured.run("run", file.toString(), "--timing", "-o", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        for (String name : new String[] {"a_b", "problem-2"}) {
            for (String kind : new String[] {"-iterations.", "-oracle-calls.", "-time.", "-final."}) {
                for (String extension : new String[] {"png", "svg", "pdf", "csv"}) {
                    assertThat(out.resolve("figures/" + name + kind + extension))
                            .isNotEmptyFile();
                }
            }
        }
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("id=\"axis-time\"", "ms per run", "p after Holm", "subtail replay DIR a+b/pga/T9:")
                .contains("Noise: Gaussian, at-zero 2.0. OPT: given, 50.0000.")
                .contains("Quantiles (HF8) over 6 runs");
        double share = share(out, "a+b/slow/T9", "9", "running_mean", "0.25");
        for (String kind : new String[] {"iterations", "oracle-calls"}) {
            List<String> csv = Files.readAllLines(out.resolve("figures/a_b-" + kind + ".csv"));
            assertThat(csv).anyMatch(line -> line.startsWith("\"slow, 25% quantile\",9," + share + ","));
            assertThat(csv.stream().filter(line -> line.startsWith("\"pga, median\",")))
                    .hasSize(3);
        }
        // scg++ makes T + (T - 1) T calls
        assertThat(Files.readAllLines(out.resolve("figures/a_b-oracle-calls.csv")))
                .anyMatch(line -> line.startsWith("\"scg++, median\",9,"))
                .anyMatch(line -> line.startsWith("\"scg++, median\",81,"));
    }

    @Test
    void withoutTimesThereIsNoAxisOfTime(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("figures.yaml"), EXPERIMENT);
        Path out = folder.resolve("out");
        assertThat(Captured.run("run", file.toString(), "-o", out.toString()).exitCode())
                .isZero();

        assertThat(out.resolve("figures/a_b-time.svg")).doesNotExist();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("id=\"axis-iterations\"")
                .doesNotContain("axis-time\"", "ms per run");
        // a staircase of six runs, from 0 to 1, of what they returned
        List<String> law = Files.readAllLines(out.resolve("figures/a_b-final.csv")).stream()
                .filter(line -> line.startsWith("\"scg++, T = 9\","))
                .toList();
        double least = Files.readAllLines(out.resolve("tables/trial.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(columns -> columns[0].equals("a+b/scg++/T9"))
                .mapToDouble(columns -> Double.parseDouble(columns[6]))
                .min()
                .orElseThrow();
        Path drawing = out.resolve("figures/a_b-final.svg");
        assertThat(Files.readString(drawing)).contains("width=\"960\"");
        assertThat(Captured.run("report", out.toString(), "--columns", "1").exitCode())
                .isZero();
        assertThat(Files.readString(drawing)).contains("width=\"480\"");
        assertThat(Captured.run("report", out.toString(), "--columns", "3"))
                .isEqualTo(new Captured(2, "", "subtail: --columns must be 1 or 2: was 3" + System.lineSeparator()));
        assertThat(law).hasSize(12);
        assertThat(law.get(0)).isEqualTo("\"scg++, T = 9\"," + least / 50 + ",0,,");
        assertThat(law.get(11)).endsWith(",1,,");
    }

    @Test
    void theSharpestBoundIsTakenApartFromOptDown(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("terms.yaml"), """
                name: terms
                seeds: {trials: 8}
                problems: [{type: nqp, n: 4, m: 2, noise: {at-zero: 0.1}}]
                algorithms: [{type: scg, horizons: [300]}, {type: scg++, horizons: [300]}]
                analysis: {delta: [0.1, 0.5]}
                """);
        Path out = folder.resolve("out");

        Captured run = Captured.run("run", file.toString(), "-o", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).contains("What each part of the sharpest bound costs");
        List<String[]> terms = Files.readAllLines(out.resolve("figures/terms.csv")).stream()
                .skip(1)
                .map(line -> line.replaceFirst("^\"(.*),(.*)\"", "$1$2").split(",", -1))
                .toList();
        List<String[]> slack = Files.readAllLines(out.resolve("figures/slack.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        for (String x : new String[] {"1", "2"}) {
            List<String[]> bar = terms.stream()
                    .filter(cells -> cells[1].equals(x) && !cells[3].isEmpty())
                    .toList();
            assertThat(bar).hasSize(5);
            for (int k = 1; k < bar.size(); k++) {
                assertThat(bar.get(k)[3]).isEqualTo(bar.get(k - 1)[4]);
            }
            assertThat(bar.get(4)[0]).isEqualTo("approximation");
            assertThat(bar.get(4)[4]).isEqualTo("1");
            double bound = Double.parseDouble(bar.get(0)[3]);
            double quantile = terms.stream()
                    .filter(cells -> cells[1].equals(x) && cells[0].equals("observed quantile"))
                    .mapToDouble(cells -> Double.parseDouble(cells[2]))
                    .sum();
            String algorithm = x.equals("1") ? "scg" : "scg++";
            double ratio = slack.stream()
                    .filter(cells -> cells[0].equals(algorithm) && cells[1].equals("4"))
                    .mapToDouble(cells -> Double.parseDouble(cells[2]))
                    .sum();
            assertThat(bound).isBetween(0.3, quantile);
            assertThat(ratio).isCloseTo(bound / quantile, within(1e-9));
        }
    }

    @Test
    void theTailIsDrawnWhereThereAreRunsEnoughAboveWhatIsProved(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tail.yaml"), """
                name: tail
                seeds: {trials: 40}
                problems: [{type: nqp, id: small, n: 4, m: 2, noise: {at-zero: 0.1}}]
                algorithms: [{type: scg, horizons: [300]}]
                analysis: {delta: [0.01, 0.05, 0.1, 0.5], quantiles: [0.05, 0.1, 0.5]}
                """);
        Path out = folder.resolve("out");

        Captured run = Captured.run("run", file.toString(), "-o", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String[]> tail = Files.readAllLines(out.resolve("figures/small-tail.csv")).stream()
                .map(line -> line.replaceFirst("^\"scg, bound, (.*)\"", "$1").split(",", -1))
                .toList();
        for (String delta : new String[] {"0.05", "0.1", "0.5"}) {
            double observed = only(tail, "scg", delta);
            double adaptive = only(tail, "adaptive", delta);
            assertThat(observed).isCloseTo(share(out, "small/scg/T300", "300", "value", delta), within(1e-12));
            assertThat(adaptive).isBetween(only(tail, "sharpened", delta), observed);
        }
        // 40 runs have no 1% quantile
        assertThat(tail).noneMatch(cells -> cells[1].equals("0.01"));
    }

    private static double only(List<String[]> csv, String series, String x) {
        List<String[]> rows = csv.stream()
                .filter(cells -> cells[0].equals(series) && cells[1].equals(x))
                .toList();
        assertThat(rows).hasSize(1);
        return Double.parseDouble(rows.get(0)[2]);
    }

    private static double share(Path out, String cell, String t, String statistic, String q) throws IOException {
        for (String line : Files.readAllLines(out.resolve("tables/quantile.csv"))) {
            String[] columns = line.split(",", -1);
            if (List.of(columns[0], columns[1], columns[3], columns[4]).equals(List.of(cell, t, statistic, q))) {
                return Double.parseDouble(columns[10]);
            }
        }
        throw new AssertionError("no such quantile");
    }
}
