package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocateCommandTest {

    /** Channel a reaches three customers of its own, b one: F = 3 (1 - (1/2)^a) + (1 - (1/2)^b). */
    private static final String TWO = """
            channel_id,customer_id,probability
            a,1,0.5
            b,4,0.5
            a,2,0.5
            a,3,0.5
            """;

    @TempDir
    private Path folder;

    private Path edges;

    @BeforeEach
    void write() throws IOException {
        edges = file(TWO);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("edges.csv"), text);
    }

    private Captured allocate(String... options) {
        List<String> all = new ArrayList<>(List.of("allocate", edges.toString()));
        all.addAll(List.of(options));
        return Captured.run(all.toArray(String[]::new));
    }

    private JsonNode json(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        Captured run = allocate(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void theObjectHasTheDocumentedKeys() throws IOException {
        JsonNode json = json("--budget", "1");

        assertThat(keys(json))
                .containsExactly(
                        "schema",
                        "edges",
                        "budget",
                        "spent",
                        "cap",
                        "algorithm",
                        "influence",
                        "opt_upper",
                        "certified_share",
                        "confidence",
                        "runs",
                        "guaranteed_value",
                        "guaranteed_interval",
                        "marginal_return",
                        "next_ten_percent",
                        "plan");
        assertThat(json.get("schema").asText()).isEqualTo("subtail/allocate/1");
        assertThat(keys(json.get("edges"))).containsExactly("file", "channels", "customers", "edges", "rule", "q");
        assertThat(json.get("edges").get("customers").asInt()).isEqualTo(4);
        assertThat(json.get("edges").get("rule").asText()).isEqualTo("given");
        assertThat(keys(json.get("algorithm"))).containsExactly("id", "step", "horizon", "why");
        assertThat(keys(json.get("next_ten_percent"))).containsExactly("budget", "influence");
        assertThat(keys(json.get("plan").get(0))).containsExactly("channel", "budget", "share_lower", "share_upper");
        assertThat(json.get("plan").get(0).get("share_lower").isNull()).isTrue();
    }

    /** With ln 2 (3 2^-a) = ln 2 (2^-b) at the optimum, a - b = log2 3 where no cap binds. */
    @Test
    void theOptimumKnownInClosedFormIsFoundAndCertified() throws IOException {
        JsonNode json = json("--budget", "3", "--cap", "5");

        double a = (3 + Math.log(3) / Math.log(2)) / 2;
        double optimum = 4 - 3 * Math.pow(2, -a) - Math.pow(2, -(3 - a));
        assertThat(json.get("influence").asDouble()).isCloseTo(optimum, within(1e-5));
        assertThat(json.get("opt_upper").asDouble()).isBetween(optimum, optimum * (1 + 1e-5));
        assertThat(json.get("certified_share").asDouble()).isBetween(0.999999, 1.0);
        assertThat(json.get("plan").get(0).get("budget").asDouble()).isCloseTo(a, within(1e-2));
        assertThat(json.get("spent").asDouble()).isCloseTo(3, within(1e-9));
        assertThat(json.get("marginal_return").asDouble()).isCloseTo(Math.log(2) * 3 * Math.pow(2, -a), within(1e-2));
        assertThat(json.get("runs").asInt()).isEqualTo(1);
        assertThat(json.get("guaranteed_value")).isEqualTo(json.get("influence"));
        assertThat(json.get("guaranteed_interval").get(0)).isEqualTo(json.get("influence"));
        double more = (3.3 + Math.log(3) / Math.log(2)) / 2;
        assertThat(json.get("next_ten_percent").get("budget").asDouble()).isCloseTo(3.3, within(1e-12));
        assertThat(json.get("next_ten_percent").get("influence").asDouble())
                .isCloseTo(4 - 3 * Math.pow(2, -more) - Math.pow(2, -(3.3 - more)), within(1e-5));
    }

    @Test
    void aTightCapSendsTheNextUnitToTheNextChannel() throws IOException {
        JsonNode json = json("--budget", "1");

        assertThat(json.get("influence").asDouble()).isCloseTo(1.5, within(1e-9));
        assertThat(json.get("marginal_return").asDouble()).isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void noBudgetBuysNothingAndIsOptimal() throws IOException {
        JsonNode json = json("--budget", "0");

        assertThat(json.get("influence").asDouble()).isZero();
        assertThat(json.get("certified_share").asDouble()).isEqualTo(1);
        assertThat(json.get("marginal_return").asDouble()).isCloseTo(3 * Math.log(2), within(1e-9));
        assertThat(allocate("--budget", "0").exitCode()).isZero();
    }

    @Test
    void aBudgetBeyondTheCapsSpendsTheCaps() throws IOException {
        JsonNode json = json("--budget", "1e9", "--cap", "2");

        assertThat(json.get("spent").asDouble()).isEqualTo(4);
        assertThat(json.get("influence").asDouble()).isCloseTo(3, within(1e-12));
        assertThat(json.get("certified_share").asDouble()).isEqualTo(1);
        assertThat(json.get("marginal_return").asDouble()).isZero();
    }

    @Test
    void theDefaultBudgetIsATenthOfTheCaps() throws IOException {
        assertThat(json("--cap", "3").get("budget").asDouble()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void aTimeLimitEndsTheSearchAndWhatIsFoundIsCertified() throws IOException {
        JsonNode json = json("--budget", "3", "--cap", "5", "--time-limit", "1e-9");

        assertThat(json.get("certified_share").asDouble()).isBetween(0.5, 0.99);
        assertThat(json.get("algorithm").get("horizon").asInt()).isZero();
        assertThat(json.get("algorithm").get("why").asText()).contains("time limit");
    }

    @Test
    void countsBecomeProbabilitiesByTheWantedRule() throws IOException {
        edges = file("channel_id\tcustomer_id\tcount\tmean_price\ns\tt\t3\t0.5\ns\tu\t1\t0.5\n");

        assertThat(json("--budget", "1").get("influence").asDouble())
                .isCloseTo(1 - Math.pow(0.9, 3) + 0.1, within(1e-12));
        assertThat(json("--budget", "1", "--q", "0.2").get("influence").asDouble())
                .isCloseTo(1 - Math.pow(0.8, 3) + 0.2, within(1e-12));
        assertThat(json("--budget", "1", "--rule", "by_total").get("influence").asDouble())
                .isCloseTo(1, within(1e-12));
        assertThat(json("--budget", "1", "--rule", "by_customer")
                        .get("influence")
                        .asDouble())
                .as("p capped at 0.95")
                .isCloseTo(1.9, within(1e-12));
        assertThat(json("--budget", "1", "--cap", "mean-price").get("spent").asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void thePlanIsAFileWhoseIdsNoSpreadsheetRuns() throws IOException {
        edges = file("""
                channel_id,customer_id,probability
                =cmd(),1,0.5
                @x,1,0.5
                "+1,2",1,0.5
                -y,1,0.5
                <script>,1,0.5
                plain,1,0.5
                """);
        Path plan = folder.resolve("plan.csv");

        Captured run = allocate("--budget", "6", "-o", plan.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("plan: " + plan, "<script>");
        assertThat(Files.readString(plan)).isEqualTo("""
                        channel_id,budget,share_lower,share_upper
                        '=cmd(),1.0,,
                        '@x,1.0,,
                        "'+1,2",1.0,,
                        '-y,1.0,,
                        <script>,1.0,,
                        plain,1.0,,
                        """);
        assertThat(json("--budget", "6").get("plan").get(0).get("channel").asText())
                .isEqualTo("=cmd()");
    }

    @Test
    void peopleSeeTheFirstTwentyChannelsAndTheRest() throws IOException {
        StringBuilder text = new StringBuilder("channel_id,customer_id,probability\n");
        for (int s = 0; s < 30; s++) {
            text.append("channel")
                    .append(s)
                    .append(',')
                    .append(s)
                    .append(",0.")
                    .append(s + 10)
                    .append('\n');
        }
        edges = file(text.toString());

        Captured run = allocate("--budget", "30");

        assertThat(run.out())
                .contains("30 channels, 30 customers, 30 edges", "channel19", "and 10 more channels, 10 together")
                .contains("% of the optimum");
        assertThat(allocate("--budget", "0").out()).contains("30 channels get nothing");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 140);
    }

    @Test
    void minibatchesShowHowMuchSingleRunsDiffer() throws IOException {
        String[] options = {"--budget", "3", "--cap", "5", "--minibatch", "2", "--runs", "80"};
        JsonNode json = json(options);

        double optimum = json("--budget", "3", "--cap", "5").get("influence").asDouble();
        assertThat(json.get("runs").asInt()).isEqualTo(80);
        assertThat(json.get("influence").asDouble()).isBetween(0.99 * optimum, optimum * (1 + 1e-8));
        assertThat(json.get("opt_upper").asDouble()).isGreaterThanOrEqualTo(optimum);
        double guaranteed = json.get("guaranteed_value").asDouble();
        assertThat(guaranteed).isBetween(0.9 * optimum, json.get("influence").asDouble());
        assertThat(json.get("guaranteed_interval").get(0).asDouble()).isLessThanOrEqualTo(guaranteed);
        assertThat(json.get("guaranteed_interval").get(1).asDouble()).isGreaterThanOrEqualTo(guaranteed);
        JsonNode channel = json.get("plan").get(0);
        double share = channel.get("budget").asDouble() / json.get("spent").asDouble();
        assertThat(channel.get("share_lower").asDouble()).isLessThan(share);
        assertThat(channel.get("share_upper").asDouble()).isGreaterThan(share);
        assertThat(json(options)).as("seeded").isEqualTo(json);
        assertThat(allocate(options).out()).contains("single runs    95% of 80 reach", "from", "to");
    }

    @Test
    void fewRunsHaveNoLowerEnd() throws IOException {
        JsonNode interval = json("--minibatch", "1", "--runs", "10").get("guaranteed_interval");

        assertThat(interval.get(0).isNull()).isTrue();
        assertThat(interval.get(1).isNumber()).isTrue();
    }

    @Test
    void figuresShowChannelsAndBudgetsUnderTheirBound() throws IOException {
        Path figures = folder.resolve("figures");

        assertThat(allocate("--budget", "1", "--figures", figures.toString()).exitCode())
                .isZero();

        for (String id : List.of("channels", "influence")) {
            for (String type : List.of("png", "svg", "pdf", "csv")) {
                assertThat(figures.resolve(id + "." + type)).isNotEmptyFile();
            }
        }
        assertThat(Files.readString(figures.resolve("channels.csv"))).contains("a,1,1");
        List<String> rows = Files.readAllLines(figures.resolve("influence.csv"));
        assertThat(rows).contains("plans,0,0,,", "no plan exceeds,0,0,,");
        assertThat(rows)
                .filteredOn(row -> row.startsWith("plans,1,"))
                .hasSize(1)
                .allMatch(row -> row.contains("1.5"));
    }

    @Test
    void countsHaveRulesThatProbabilitiesHaveNot() {
        Captured run = allocate("--rule", "repeat");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("subtail: rule must be given for a graph of probabilities: was repeat"
                        + System.lineSeparator());
    }
}
