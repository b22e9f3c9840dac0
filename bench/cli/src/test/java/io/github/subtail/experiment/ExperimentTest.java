package io.github.subtail.experiment;

import static io.github.subtail.experiment.ExperimentText.FOLDER;
import static io.github.subtail.experiment.ExperimentText.algorithm;
import static io.github.subtail.experiment.ExperimentText.budget;
import static io.github.subtail.experiment.ExperimentText.more;
import static io.github.subtail.experiment.ExperimentText.name;
import static io.github.subtail.experiment.ExperimentText.noise;
import static io.github.subtail.experiment.ExperimentText.parse;
import static io.github.subtail.experiment.ExperimentText.plain;
import static io.github.subtail.experiment.ExperimentText.problem;
import static io.github.subtail.experiment.ExperimentText.seeds;
import static io.github.subtail.experiment.ExperimentText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentTest {

    private static final String DOCUMENTED = """
            name: nqp-tails
            seeds: {root: 42, trials: 200}
            problems:
              - {type: nqp, n: 100, m: 50, instance-seed: 1, noise: {at-zero: 1.0, clip: 2}}
              - {type: budget, edges: graph.tsv.gz, budget: 100, noise: {kind: customers, customers: 256}}
            algorithms:
              - {type: pga, step: 2/sqrt(t)}
              - {type: boosted-pga, step: {constant: 1.0e-4}}
              - {type: scg, horizons: [50, 100, 200]}
              - {type: scg++, horizons: [50, 100, 200]}
            """;

    @Test
    void everyDefaultOfTheDocumentedExampleIsFilledIn() {
        assertThat(parse(DOCUMENTED).resolved()).isEqualTo("""
                        name: nqp-tails
                        seeds:
                          root: 42
                          trials: 200
                        problems:
                          - id: nqp-1
                            type: nqp
                            n: 100
                            m: 50
                            range: 100.0
                            instance-seed: 1
                            noise:
                              kind: gaussian
                              at-zero: 1.0
                              clip: 2.0
                              hessian: 0.0
                          - id: budget-2
                            type: budget
                            edges: "graph.tsv.gz"
                            q: 0.1
                            cap: 1.0
                            budget: 100.0
                            advertisers:
                              - weight: 1.0
                                cap: 1.0
                                budget: 100.0
                            noise:
                              kind: customers
                              customers: 256
                              hessian: 0.0
                        algorithms:
                          - id: pga
                            type: pga
                            iterations: 200
                            step: 2/sqrt(t)
                            start: gaussian
                            batch: 1
                          - id: boosted-pga
                            type: boosted-pga
                            iterations: 200
                            step: 0.0001
                            start: gaussian
                            batch: 1
                            gamma: 1.0
                            weights: standard
                          - id: scg
                            type: scg
                            horizons: [50, 100, 200]
                            momentum: 4/(t+8)^(2/3)
                            batch: 1
                          - id: "scg++"
                            type: "scg++"
                            horizons: [50, 100, 200]
                            batch: T
                            initial-batch: T
                            difference: exact
                        record:
                          checkpoints:
                            log: 60
                        analysis:
                          quantiles: [0.01, 0.05, 0.5, 0.9]
                          delta: [0.5, 0.1, 0.01]
                          confidence: 0.95
                          reference: best-known
                        """.replace("\"scg++\"", "scg++"));
    }

    static java.util.stream.Stream<String> good() {
        return java.util.stream.Stream.of(
                DOCUMENTED,
                plain(),
                name("name: a-b+9"),
                seeds("{root: 9223372036854775807}"),
                seeds("{trials: 2147483647}"),
                problem("{type: small-nqp}"),
                problem("{type: nqp, n: 3, m: 0, range: 1e-4, id: mine}"),
                problem("{type: nqp, file: \"with space/i.json\"}"),
                problem("{type: nqp}\n  - {type: nqp, instance-seed: 2}"),
                noise("none"),
                noise("{absolute: 0}"),
                noise("{kind: gaussian, relative: 1e-3, clip: none, hessian: 2}"),
                noise("{at-zero: 4, clip: 2, hessian-absolute: 1.5}"),
                budget("rule: by_total, cap: mean-price, budget: none"),
                budget("advertisers: [{weight: 0.5, cap: 2}, {budget: 7}]"),
                budget("noise: {kind: customers, customers: 10475}"),
                budget("noise: {kind: customers, customers: 9, hessian: 2}"),
                problem("{type: ce1}"),
                problem("{type: ce2}"),
                problem("{type: ce3, noise: {absolute: 0.1}}"),
                problem("{type: budget, yahoo: bids.txt.gz, rule: by_customer, q: 0.25}"),
                problem("{type: budget, edges: e.csv, rule: given}"),
                problem("{type: budget, synthetic: {channels: 3, customers: 4, edges: 12, instance-seed: 0}}"),
                algorithm("{type: pga, iterations: 7, start: zero, batch: 3}"),
                algorithm("{type: pga, start: [0, -1.5, 1e-3], batch: T}"),
                algorithm("{type: boosted-pga, gamma: 0.5, weights: standard, batch: 2/t}"),
                algorithm("{type: boosted-pga, weights: matched, step: tuned}"),
                algorithm("{type: boosted-pga, weights: matched, curvature: 0}"),
                algorithm("{type: scg, horizons: [9, 1], momentum: t^-(1/2)}"),
                algorithm("{type: scg, horizons: [9, 1], momentum: tuned}"),
                algorithm("{type: scg, horizons: [9, 1], momentum: [0.1, 4/(t+8)^(2/3)]}"),
                algorithm("{type: scg++, horizons: [5], batch: 10, initial-batch: 100, difference: same-sample}"),
                algorithm("{type: scg++, horizons: [5], initial-batch: T, difference: sampled}"),
                algorithm("{type: pga}\n  - {type: pga, id: pga-2, step: {scale: 1, shift: 2, power: (1/3)}}"),
                algorithm("{type: pga, problems: [nqp-1], trials: 7}"),
                step("1e-4"),
                step("{constant: 3}"),
                more("record: {}"),
                more("record: {checkpoints: {log: 2}}"),
                more("record: {checkpoints: {every: 5}}"),
                more("record: {checkpoints: [3, 1, 3]}"),
                more("analysis: {quantiles: [0.001], delta: [1e-6], confidence: 0.5, reference: certified}"),
                more("analysis: {reference: 12.5}"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void theResolvedTextReadsBackAsTheSameExperiment(String yaml) {
        Experiment experiment = parse(yaml);

        Experiment again = parse(experiment.resolved());

        assertThat(again).isEqualTo(experiment);
        assertThat(again.resolved()).isEqualTo(experiment.resolved());
    }

    /** An instance whose numbers tell what was asked for. */
    private record Told(double curvature) implements Fitting {
        @Override
        public PowerSchedule step(ProjectedGradientAscent ascent) {
            return new PowerSchedule(curvature / ascent.iterations(), 0, 0);
        }

        @Override
        public PowerSchedule step(BoostedGradientAscent boosted) {
            return new PowerSchedule(boosted.gamma() / boosted.ascent().iterations(), 0, 0);
        }

        @Override
        public PowerSchedule momentum(StochasticContinuousGreedy greedy) {
            return new PowerSchedule(curvature / greedy.length(), 0, 0);
        }
    }

    private static final String OPEN = """
            name: x
            problems:
              - {type: nqp, id: a}
              - {type: nqp, id: b}
            algorithms:
              - {type: scg, horizons: [10, 5], momentum: tuned}
              - {type: pga, iterations: 20}
              - {type: boosted-pga, iterations: 50, step: tuned, weights: matched, problems: [b], trials: 3}
              - {type: pga, id: mine, iterations: 20, step: tuned}
            """;

    @Test
    void whatIsLeftToTheInstancesBecomesNumbersThatReadBack() {
        Experiment open = parse(OPEN);
        Map<String, Fitting> instances = Map.of("a", new Told(0.5), "b", new Told(1));

        Experiment fitted = open.fitted(instances::get);

        assertThat(open.algorithms()).extracting(entry -> entry.spec().open()).containsExactly(true, false, true, true);
        assertThat(fitted.algorithms()).noneMatch(entry -> entry.spec().open());
        assertThat(fitted.algorithms())
                .extracting(AlgorithmEntry::problems)
                .containsExactly(List.of("a"), List.of("b"), List.of(), List.of("b"), List.of("a"), List.of("b"));
        assertThat(fitted.plans().stream().map(plan -> plan.cell().id()))
                .containsExactlyElementsOf(
                        open.plans().stream().map(plan -> plan.cell().id()).toList());
        assertThat(fitted.resolved())
                .contains(
                        "momentum: [0.1, 0.05]", "momentum: [0.2, 0.1]", "curvature: 1.0", "step: 0.02", "step: 0.025");
        assertThat(parse(fitted.resolved())).isEqualTo(fitted);
        StochasticContinuousGreedy greedy =
                (StochasticContinuousGreedy) fitted.algorithms().get(0).spec().algorithm(5);
        assertThat(greedy.momentum()).isEqualTo(Schedule.constant(0.1));
    }

    @Test
    void anInstanceIsAskedForNothingThatIsGiven() {
        Experiment given = parse(plain());

        assertThat(given.fitted(id -> {
                    throw new IllegalStateException(id);
                }))
                .isEqualTo(given);
    }

    @Test
    void anOpenAlgorithmHasNoNumbersYet() {
        Experiment open = parse(OPEN);

        assertThatIllegalStateException()
                .isThrownBy(() -> open.algorithms().get(0).spec().algorithm(5))
                .withMessage("a tuned schedule has no numbers before its instance is known");
    }

    @Test
    void whatMeansTheSameHashesTheSame() {
        String spelledOut = plain().replace("{type: nqp}", "{n: 100, type: nqp, m: 50, range: 1e2, noise: none}");

        assertThat(parse(spelledOut).sha256()).isEqualTo(parse(plain()).sha256());
        assertThat(parse(seeds("{root: 43, trials: 3}")).sha256())
                .isNotEqualTo(parse(plain()).sha256());
    }

    @Test
    void theContentOfDataFilesIsPartOfTheIdentity(@TempDir Path here, @TempDir Path there) throws IOException {
        String yaml = problem("{type: nqp, file: i.json}");
        Files.writeString(here.resolve("i.json"), "{}");
        Files.writeString(there.resolve("i.json"), "{}");
        String sha256 = Experiment.parse(yaml, "e.yaml", here).sha256();
        assertThat(sha256)
                .isEqualTo(Experiment.parse(yaml, "e.yaml", there).sha256())
                .isNotEqualTo(parse(plain()).sha256());

        Files.writeString(there.resolve("i.json"), "{ }");

        assertThat(Experiment.parse(yaml, "e.yaml", there).sha256()).isNotEqualTo(sha256);
        Files.delete(there.resolve("i.json"));
        assertThatThrownBy(() -> Experiment.parse(yaml, "e.yaml", there).sha256())
                .hasMessage("data file i.json: no such file");
    }

    @Test
    void theFirstDifferenceOfTwoDescriptionsHasAName() {
        String one = parse(plain()).resolved();

        assertThat(DescriptionDifference.first(one, one)).isEmpty();
        assertThat(DescriptionDifference.first(
                                one,
                                parse(algorithm("{type: pga, iterations: 7}")).resolved())
                        .map(Object::toString))
                .contains("algorithms[0].iterations is 200, not 7");
        assertThat(DescriptionDifference.first(
                                one, parse(noise("{absolute: 1, clip: 2}")).resolved())
                        .map(DescriptionDifference::key))
                .hasValueSatisfying(key -> assertThat(key).startsWith("problems[0].noise"));
    }

    @Test
    void aRelativePathIsResolvedButNotHashed() {
        Experiment experiment = parse(problem("{type: nqp, file: i.json}"));

        ProblemSpec.NqpFile spec = (ProblemSpec.NqpFile) experiment.problems().get(0);
        assertThat(spec.file().location()).isEqualTo(FOLDER.resolve("i.json"));
        assertThat(experiment.resolved()).contains("file: \"i.json\"").doesNotContain(FOLDER.toString());
    }

    @Test
    void cellsAreProblemsTimesAlgorithmsTimesHorizons() {
        assertThat(parse(DOCUMENTED).plans())
                .extracting(plan -> plan.cell().id())
                .containsExactly(
                        "nqp-1/pga/T200",
                        "nqp-1/boosted-pga/T200",
                        "nqp-1/scg/T50",
                        "nqp-1/scg/T100",
                        "nqp-1/scg/T200",
                        "nqp-1/scg++/T50",
                        "nqp-1/scg++/T100",
                        "nqp-1/scg++/T200",
                        "budget-2/pga/T200",
                        "budget-2/boosted-pga/T200",
                        "budget-2/scg/T50",
                        "budget-2/scg/T100",
                        "budget-2/scg/T200",
                        "budget-2/scg++/T50",
                        "budget-2/scg++/T100",
                        "budget-2/scg++/T200");
    }

    @Test
    void iterationsDefaultToTheLongestHorizonElseTwoHundred() {
        assertThat(parse(plain()).plans().get(0).horizon().length()).isEqualTo(200);
        assertThat(parse(algorithm("{type: pga}\n  - {type: scg, horizons: [5, 30, 7]}"))
                        .plans()
                        .get(0)
                        .horizon()
                        .length())
                .isEqualTo(30);
    }

    @Test
    void eachSpecMakesItsAlgorithm() {
        Experiment experiment = parse(DOCUMENTED);

        assertThat(experiment.plans().stream().limit(8).map(plan -> plan.algorithm()
                        .algorithm(plan.horizon().length())
                        .id()))
                .containsExactly("pga", "boosted-pga", "scg", "scg", "scg", "scg++", "scg++", "scg++");
        var plusPlus =
                (AlgorithmSpec.GreedyPlusPlus) experiment.algorithms().get(3).spec();
        assertThat(plusPlus.algorithm(50).initialBatch()).isEqualTo(50);
        assertThat(plusPlus.algorithm(50).batch()).isEqualTo(new PowerSchedule(50, 0, 0));
    }

    @Test
    void checkpointsKeepTheFirstAndTheLastIteration() {
        assertThat(parse(more("record: {checkpoints: {every: 5}}")).record().checkpoints(12))
                .containsExactly(1, 5, 10, 12);
        assertThat(parse(more("record: {checkpoints: [3, 99]}")).record().checkpoints(12))
                .containsExactly(1, 3, 12);
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(folder.resolve("none.yaml"), ": no such file");
        assertRefused(folder, " is a folder, not a file");
        assertRefused(latin, " is not UTF-8 text");
    }

    private static void assertRefused(Path file, String complaint) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Experiment.read(file))
                .withMessage(file + complaint);
    }

    @Test
    void aFileIsReadWithPathsRelativeToItsFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("e.yaml"), problem("{type: nqp, file: ../i.json}"));

        ProblemSpec.NqpFile spec =
                (ProblemSpec.NqpFile) Experiment.read(file).problems().get(0);
        assertThat(spec.file().location())
                .isEqualTo(folder.toAbsolutePath().getParent().resolve("i.json"));
    }

    @Test
    void deepNestingAndHugeFilesEndInAMessage(@TempDir Path folder) throws IOException {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> parse("name: " + "[".repeat(10_000)))
                .withMessageStartingWith("e.yaml")
                .withMessageContaining("not readable as YAML");
        Path huge = Files.writeString(folder.resolve("huge.yaml"), "#".repeat(9_000_000));
        assertRefused(huge, " must be at most 8000000 bytes: was 9000000");
    }
}
