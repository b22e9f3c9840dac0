package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundCommandsTest {

    private static final String SMALL = "small-nqp,noise.absolute=1,noise.clip=2";

    private static JsonNode json(Captured run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void boundsHaveTheDocumentedKeys() throws IOException {
        Captured run = Captured.run(
                "bounds",
                "--problem",
                SMALL,
                "--algorithm",
                "scg",
                "--horizon",
                "300",
                "--delta",
                "0.5,0.01",
                "--json");
        JsonNode json = json(run);

        assertThat(run.exitCode()).isZero();
        assertThat(keys(json))
                .containsExactly(
                        "schema",
                        "problem",
                        "algorithm",
                        "horizon",
                        "oracle_calls",
                        "opt",
                        "f0",
                        "constants",
                        "noise",
                        "bounds",
                        "best");
        assertThat(json.get("schema").asText()).isEqualTo("subtail/bounds/1");
        assertThat(json.get("oracle_calls").asLong()).isEqualTo(300);
        assertThat(keys(json.get("opt"))).containsExactly("lower", "lower_source", "upper", "upper_source");
        assertThat(keys(json.get("constants").get(0)))
                .containsExactly("name", "value", "provenance", "interval", "lp_calls");
        assertThat(keys(json.get("noise"))).containsExactly("model", "M", "sigma", "total", "adaptive");
        assertThat(json.get("noise").get("M").asDouble()).isCloseTo(2 * Math.sqrt(5), within(1e-12));
        JsonNode bound = json.get("bounds").get(0);
        assertThat(keys(bound))
                .containsExactly(
                        "theorem",
                        "edition",
                        "row",
                        "delta",
                        "statistic",
                        "status",
                        "reason",
                        "value",
                        "value_at_opt_upper",
                        "share",
                        "vacuous",
                        "erratum",
                        "terms");
        assertThat(keys(bound.get("terms")))
                .containsExactly("approximation", "discretisation", "lag", "noise_mean", "noise_deviation");
    }

    @Test
    void aBoundIsTheSumOfItsTermsAndTheBestIsNeverPublished() throws IOException {
        JsonNode json = json(Captured.run(
                "bounds",
                "--problem",
                SMALL,
                "--algorithm",
                "scg",
                "--horizon",
                "300",
                "--delta",
                "0.5,0.01",
                "--json"));
        int applicable = 0;
        for (JsonNode bound : json.get("bounds")) {
            if (bound.get("status").asText().equals("applicable")) {
                double sum = 0;
                for (JsonNode term : bound.get("terms")) {
                    sum += term.asDouble();
                }
                assertThat(bound.get("value").asDouble()).isCloseTo(sum, within(1e-9));
                assertThat(bound.get("reason").isNull()).isTrue();
                applicable++;
            } else {
                assertThat(bound.get("reason").asText()).isNotEmpty();
                assertThat(bound.get("value").isNull()).isTrue();
            }
        }
        assertThat(applicable).isGreaterThan(10);
        assertThat(json.get("best")).hasSize(2);
        for (JsonNode best : json.get("best")) {
            JsonNode bound = json.get("bounds").get(best.get("index").asInt());
            assertThat(bound.get("edition").asText()).isIn("sharpened", "adaptive");
            assertThat(bound.get("delta").asDouble())
                    .isEqualTo(best.get("delta").asDouble());
            for (JsonNode other : json.get("bounds")) {
                if (other.get("edition").asText().matches("sharpened|adaptive")
                        && other.get("delta").equals(bound.get("delta"))
                        && !other.get("value").isNull()) {
                    assertThat(other.get("value").asDouble())
                            .isLessThanOrEqualTo(bound.get("value").asDouble());
                }
            }
        }
    }

    @Test
    void peopleSeeConstantsWithProvenanceAndTheBest() {
        Captured run = Captured.run(
                "bounds",
                "--problem",
                SMALL,
                "--algorithm",
                "pga,start=zero",
                "--horizon",
                "50",
                "--delta",
                "0.1",
                "--edition",
                "published");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("D_box", "exact", "thm1", "erratum: ", "best at delta 0.1: none applies")
                .doesNotContain("sharpened");
    }

    @Test
    void wordsTellWhichPartCostsHowMuchOnMatricesOfOnesOwn() throws URISyntaxException {
        Path file = Path.of(BoundCommandsTest.class.getResource("nqp-8.json").toURI());
        Captured run = Captured.run(
                "bounds",
                "--problem",
                "nqp,file=" + file + ",noise.at-zero=1,noise.clip=2",
                "--algorithm",
                "scg,momentum={constant: 0.2}",
                "--horizon",
                "400",
                "--delta",
                "0.01",
                "--edition",
                "sharpened");
        Map<String, String[]> table = new LinkedHashMap<>();
        run.out().lines().map(line -> line.strip().split(" {2,}")).forEach(cells -> table.put(cells[0], cells));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "In words: in a single run F of the last iterate is at least ",
                        "with probability at least 99%.");
        String most = table.keySet().stream()
                .filter(label -> label.startsWith("cost of ") && !label.endsWith("the approximation"))
                .max(Comparator.comparingDouble(label -> Double.parseDouble(table.get(label)[1])))
                .orElseThrow();
        assertThat(run.out()).contains("What costs most beside it: " + most.substring("cost of ".length()) + ", ");
        assertThat(table.get("percent of OPT"))
                .containsExactly("percent of OPT", "now", "T = 1600", "4 times the batch");
        for (int column = 1; column < 4; column++) {
            int at = column;
            double costs = table.values().stream()
                    .filter(cells -> cells[0].startsWith("cost of "))
                    .mapToDouble(cells -> Double.parseDouble(cells[at]))
                    .sum();
            assertThat(100 - costs).isCloseTo(Double.parseDouble(table.get("left: the bound")[at]), within(0.03));
        }
        double now = Double.parseDouble(table.get("cost of deviation of the noise")[1]);
        assertThat(Double.parseDouble(table.get("cost of deviation of the noise")[3]))
                .isCloseTo(now / 2, within(0.01));
    }

    @Test
    void wordsCallAPrintedFormulaWhatItIs() {
        Captured run = Captured.run(
                "bounds",
                "--problem",
                SMALL,
                "--algorithm",
                "scg++",
                "--horizon",
                "50",
                "--delta",
                "0.1",
                "--edition",
                "published");

        assertThat(run.out()).contains("If it were right as printed (").doesNotContain("In words: in a");
    }

    @Test
    void horizonFindsTheFirstRunThatIsLongEnough() throws IOException {
        String[] common = {"--problem", SMALL, "--algorithm", "scg", "--edition", "sharpened"};
        JsonNode json = json(Captured.run(with(common, "horizon", "--delta", "0.1", "--target", "0.4", "--json")));
        assertThat(keys(json)).containsExactly("schema", "target", "delta", "rows");
        JsonNode row = gaussian(json.get("rows"));
        assertThat(keys(row)).containsExactly("theorem", "edition", "row", "horizon", "oracle_calls", "reason");
        int horizon = row.get("horizon").asInt();
        assertThat(row.get("oracle_calls").asInt()).isEqualTo(horizon);

        assertThat(share(common, horizon)).isGreaterThanOrEqualTo(0.4);
        assertThat(horizon).isGreaterThan(1);
        assertThat(share(common, horizon - 1)).isLessThan(0.4);
    }

    private static double share(String[] common, int horizon) throws IOException {
        JsonNode bounds = json(Captured.run(
                        with(common, "bounds", "--delta", "0.1", "--horizon", Integer.toString(horizon), "--json")))
                .get("bounds");
        return gaussian(bounds).get("share").asDouble();
    }

    private static JsonNode gaussian(JsonNode rows) {
        for (JsonNode row : rows) {
            if (row.get("row").asText().equals("GI")) {
                return row;
            }
        }
        throw new AssertionError("no row GI");
    }

    private static String[] with(String[] common, String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(common));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void aTargetOutOfReachIsExitCodeOne() throws IOException {
        Captured run = Captured.run(
                "horizon",
                "--problem",
                SMALL,
                "--algorithm",
                "pga",
                "--delta",
                "0.1",
                "--target",
                "0.9",
                "--edition",
                "published",
                "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(json(run).get("rows").get(0).get("horizon").isNull()).isTrue();
        assertThat(json(run).get("rows").get(0).get("reason").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bounds --problem small-nqp --algorithm scg --horizon 0 --delta 0.1 | --horizon must be >= 1: was 0
            bounds --problem small-nqp --algorithm scg --horizon 5 --delta 1.5 | --delta must be in (0, 1): was 1.5
            bounds --problem small-nqp --algorithm scg --horizon 5 --delta 0.1 --edition sharpend | --edition must be one of published, corrected, sharpened, adaptive: was sharpend, did you mean `sharpened`?
            horizon --problem small-nqp --algorithm scg --delta 0.1 --target 2 | --target must be in (0, 1]: was 2.0
            audit some.yaml --stress | --stress has an experiment of its own: give no file
            """)
    void aMistakeIsOneLineAndExitCodeTwo(String line, String message) {
        Captured run = Captured.run(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("subtail: " + message + System.lineSeparator());
    }
}
