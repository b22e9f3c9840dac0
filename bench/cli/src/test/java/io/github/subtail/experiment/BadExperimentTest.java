package io.github.subtail.experiment;

import static io.github.subtail.experiment.ExperimentText.algorithm;
import static io.github.subtail.experiment.ExperimentText.budget;
import static io.github.subtail.experiment.ExperimentText.more;
import static io.github.subtail.experiment.ExperimentText.name;
import static io.github.subtail.experiment.ExperimentText.noise;
import static io.github.subtail.experiment.ExperimentText.parse;
import static io.github.subtail.experiment.ExperimentText.problem;
import static io.github.subtail.experiment.ExperimentText.seeds;
import static io.github.subtail.experiment.ExperimentText.step;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to get an experiment file wrong has its own line: where, what, what is allowed. */
class BadExperimentTest {

    private static Arguments bad(String yaml, String message) {
        return Arguments.of(yaml, message);
    }

    @ParameterizedTest
    @MethodSource({"wholeFile", "namesAndSeeds", "problems", "noises", "budgets", "algorithms", "schedules", "sections"
    })
    void isRefusedInOneLine(String yaml, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> parse(yaml))
                .withMessage("e.yaml" + message);
    }

    static Stream<Arguments> wholeFile() {
        String listOfTypes = "name, seeds, problems, algorithms, record, analysis, plugins";
        return Stream.of(
                bad("", " is empty"),
                bad("# only a comment\n", " is empty"),
                bad("[1, 2]", ":1: the description must be a mapping with keys " + listOfTypes + ": was a list"),
                bad("text", ":1: the description must be a mapping with keys " + listOfTypes + ": was text"),
                bad("name: x\nname: y\n", ":2: key `name` is given twice"),
                bad("name: x\n", ":1: missing required key `problems`"),
                bad("name: x\nproblems:\n  - {type: nqp}\n", ":1: missing required key `algorithms`"),
                bad("problems:\n  - {type: nqp}\nalgorithms:\n  - {type: pga}\n", ":1: missing required key `name`"),
                bad("nam: x\n", ":1: unknown key `nam`: did you mean `name`?"),
                bad("name: x\nprobelms: []\n", ":2: unknown key `probelms`: did you mean `problems`?"),
                bad("name: x\nzzzzzzzz: 1\n", ":2: unknown key `zzzzzzzz`: allowed are " + listOfTypes),
                bad(
                        "name: x\nproblems: []\nalgorithms: []\n",
                        ":2: problems must be a list of at least one of problems: was empty"),
                bad(
                        "name: x\nproblems: {}\nalgorithms: []\n",
                        ":2: problems must be a list of problems: was a mapping"),
                bad("name: x\n---\nname: y\n", ":3: more than one document is not allowed here"),
                bad("name: *a\n", ":1: aliases are not allowed here"),
                bad("name: !!java.io.File x\n", ":1: type tags are not allowed here"),
                bad("name: [x\n", ":2: not readable as YAML: expected ',' or ']', but got <stream end>"));
    }

    static Stream<Arguments> namesAndSeeds() {
        String rule = " must be a name of 1 to 64 characters a-z, 0-9, + and -: was ";
        return Stream.of(
                bad(name("name: Big"), ":1: name" + rule + "Big"),
                bad(name("name: a/b"), ":1: name" + rule + "a/b"),
                bad(name("name: ../x"), ":1: name" + rule + "../x"),
                bad(name("name: 2026"), ":1: name" + rule + "2026"),
                bad(name("name:"), ":1: name" + rule + "empty"),
                bad(name("name: [x]"), ":1: name" + rule + "a list"),
                bad(name("name: " + "a".repeat(65)), ":1: name" + rule + "a".repeat(60) + "..."),
                bad(seeds("{trials: 0}"), ":2: seeds.trials must be an integer >= 1: was 0"),
                bad(seeds("{trials: many}"), ":2: seeds.trials must be an integer >= 1: was many"),
                bad(seeds("{trials: 2.5}"), ":2: seeds.trials must be an integer >= 1: was 2.5"),
                bad(seeds("{trials: 1e3}"), ":2: seeds.trials must be an integer >= 1: was 1e3"),
                bad(seeds("{trials: '3'}"), ":2: seeds.trials must be an integer >= 1: was 3"),
                bad(seeds("{trials: true}"), ":2: seeds.trials must be an integer >= 1: was true"),
                bad(
                        seeds("{trials: 3000000000}"),
                        ":2: seeds.trials must be an integer in [1, 2147483647]: was 3000000000"),
                bad(seeds("{root: -1}"), ":2: seeds.root must be an integer >= 0: was -1"),
                bad(
                        seeds("{root: 9223372036854775808}"),
                        ":2: seeds.root must be an integer in [0, 9223372036854775807]: was 9223372036854775808"),
                bad(seeds("{trails: 3}"), ":2: unknown key `trails` in seeds: did you mean `trials`?"),
                bad(seeds("7"), ":2: seeds must be a mapping with keys root, trials: was 7"));
    }

    static Stream<Arguments> problems() {
        String at = ":4: problems[0]";
        return Stream.of(
                bad(problem("nqp"), at + " must be a mapping with the key type: was nqp"),
                bad(problem("{n: 5}"), ":4: missing required key `problems[0].type`"),
                bad(
                        problem("{type: npq}"),
                        at + ".type must be nqp, small-nqp, budget, ce1, ce2 or ce3: was npq, did you mean `nqp`?"),
                bad(
                        problem("{type: knapsack}"),
                        at + ".type must be nqp, small-nqp, budget, ce1, ce2 or ce3: was knapsack"),
                bad(problem("{type: nqp, n: 0}"), at + ".n must be an integer >= 1: was 0"),
                bad(problem("{type: nqp, m: -1}"), at + ".m must be an integer >= 0: was -1"),
                bad(problem("{type: nqp, range: 0}"), at + ".range must be a number > 0: was 0"),
                bad(problem("{type: nqp, range: .inf}"), at + ".range must be a number > 0: was .inf"),
                bad(problem("{type: nqp, range: .nan}"), at + ".range must be a number > 0: was .nan"),
                bad(problem("{type: nqp, range: 1e999}"), at + ".range must be a number > 0: was 1e999"),
                bad(
                        problem("{type: nqp, instance_seed: 2}"),
                        ":4: unknown key `instance_seed` in problems[0]: did you mean `instance-seed`?"),
                bad(
                        problem("{type: nqp, file: i.json, n: 3}"),
                        at + ".n has no meaning here: the matrices come from a file"),
                bad(problem("{type: nqp, file: 3}"), at + ".file must be the path of a file: was 3"),
                bad(
                        problem("{type: small-nqp, m: 3}"),
                        ":4: unknown key `m` in problems[0]: allowed are type, id, n, range, instance-seed, region, noise"),
                bad(
                        problem("{type: nqp, id: A}"),
                        at + ".id must be a name of 1 to 64 characters a-z, 0-9, + and -: was A"),
                bad(
                        problem("{type: nqp, id: a}\n  - {type: nqp, id: a}"),
                        ":5: problems[1].id must be unique: `a` is taken, give an id of its own"));
    }

    static Stream<Arguments> noises() {
        String at = ":4: problems[0].noise";
        String one = " must have exactly one of the keys absolute, at-zero and relative";
        return Stream.of(
                bad(noise("3"), at + " must be none or a mapping such as {at-zero: 4, clip: 2}: was 3"),
                bad(noise("{}"), at + one),
                bad(noise("{clip: 2}"), at + one),
                bad(noise("{at-zero: 1, absolute: 1}"), at + one),
                bad(noise("{at-zero: -1}"), at + ".at-zero must be a number >= 0: was -1"),
                bad(noise("{at-zero: 1, clip: 0}"), at + ".clip must be none or a number > 0: was 0"),
                bad(noise("{at-zero: 1, clip: no}"), at + ".clip must be none or a number > 0: was no"),
                bad(noise("{atzero: 1}"), ":4: unknown key `atzero` in problems[0].noise: did you mean `at-zero`?"),
                bad(
                        noise("{at-zero: 1, hessian: 1, hessian-absolute: 2}"),
                        at + " must have at most one of the keys hessian and hessian-absolute"),
                bad(noise("{at-zero: 1, hessian: -2}"), at + ".hessian must be a number >= 0: was -2"),
                bad(
                        noise("{kind: gausian, at-zero: 1}"),
                        at + ".kind must be gaussian or customers: was gausian, did you mean `gaussian`?"),
                bad(
                        noise("{at-zero: 1, customers: 3}"),
                        at + ".customers has no meaning here: it belongs to kind customers"),
                bad(
                        noise("{kind: customers, customers: 3}"),
                        at + ".kind must be gaussian: only a budget allocation has customers"),
                bad(budget("noise: {kind: customers}"), ":4: missing required key `problems[0].noise.customers`"),
                bad(
                        budget("noise: {kind: customers, customers: 10476}"),
                        at + ".customers must be an integer in [1, 10475]: was 10476"),
                bad(
                        budget("noise: {kind: customers, customers: 9, clip: 2}"),
                        at + ".clip has no meaning here: it belongs to kind gaussian"));
    }

    static Stream<Arguments> budgets() {
        String at = ":4: problems[0]";
        String one = " must have exactly one of the keys edges, yahoo and synthetic";
        return Stream.of(
                bad(problem("{type: budget}"), at + one),
                bad(problem("{type: budget, edges: a.tsv, synthetic: {}}"), at + one),
                bad(
                        problem("{type: budget, synthetic: {channels: 3, customers: 4, edges: 13}}"),
                        at + ".synthetic.edges must be an integer in [4, 12], so that every channel and customer has"
                                + " one and no pair two: was 13"),
                bad(
                        budget("rule: by-total"),
                        at + ".rule must be repeat, by_total, by_customer or given: was by-total,"
                                + " did you mean `by_total`?"),
                bad(budget("rule: given"), at + ".rule can be given only for an edge file with a probability column"),
                bad(budget("q: 1"), at + ".q must be a number in (0, 1): was 1"),
                bad(budget("cap: 0"), at + ".cap must be mean-price or a number > 0: was 0"),
                bad(budget("cap: mean_price"), at + ".cap must be mean-price or a number > 0: was mean_price"),
                bad(budget("budget: -1"), at + ".budget must be none or a number >= 0: was -1"),
                bad(
                        budget("advertisers: []"),
                        at + ".advertisers must be a list of at least one of advertisers: was" + " empty"),
                bad(budget("advertisers: [{weight: -1}]"), at + ".advertisers[0].weight must be a number >= 0: was -1"),
                bad(
                        budget("advertisers: [{wieght: 1}]"),
                        ":4: unknown key `wieght` in problems[0].advertisers[0]: did you mean `weight`?"));
    }

    static Stream<Arguments> algorithms() {
        String at = ":6: algorithms[0]";
        return Stream.of(
                bad(
                        algorithm("{type: sgc, horizons: [3]}"),
                        at + ".type must be pga, boosted-pga, scg or scg++: was sgc, did you mean `scg`?"),
                bad(algorithm("{type: scg}"), ":6: missing required key `algorithms[0].horizons`"),
                bad(algorithm("{type: scg++}"), ":6: missing required key `algorithms[0].horizons`"),
                bad(algorithm("{type: scg, horizons: 50}"), at + ".horizons must be a list of horizons: was 50"),
                bad(
                        algorithm("{type: scg, horizons: []}"),
                        at + ".horizons must be a list of at least one of horizons: was empty"),
                bad(algorithm("{type: scg, horizons: [5, 0]}"), at + ".horizons[1] must be an integer >= 1: was 0"),
                bad(algorithm("{type: scg, horizons: [5, 5]}"), at + ".horizons must be distinct: was [5, 5]"),
                bad(
                        algorithm("{type: pga, horizons: [5]}"),
                        ":6: unknown key `horizons` in algorithms[0]: allowed are type, id, problems, trials,"
                                + " iterations, step, start, batch"),
                bad(algorithm("{type: pga, iterations: 0}"), at + ".iterations must be an integer >= 1: was 0"),
                bad(
                        algorithm("{type: pga, start: zeros}"),
                        at + ".start must be gaussian, zero or a list of n numbers: was zeros, did you mean `zero`?"),
                bad(algorithm("{type: pga, start: [1, x]}"), at + ".start[1] must be a finite number: was x"),
                bad(algorithm("{type: pga, batch: 0}"), at + ".batch must be an integer >= 1: was 0"),
                bad(algorithm("{type: pga, batch: n}"), at + ".batch must be an integer >= 1, T or a schedule: was n"),
                bad(
                        algorithm("{type: scg++, horizons: [5], initial-batch: t^-1}"),
                        at + ".initial-batch must be an integer >= 1 or T: was t^-1"),
                bad(
                        algorithm("{type: scg++, horizons: [5], difference: same_sample}"),
                        at + ".difference must be exact, sampled or same-sample: was same_sample, did you mean"
                                + " `same-sample`?"),
                bad(algorithm("{type: boosted-pga, gamma: 0}"), at + ".gamma must be a number in (0, 1]: was 0"),
                bad(algorithm("{type: boosted-pga, gamma: 1.1}"), at + ".gamma must be a number in (0, 1]: was 1.1"),
                bad(
                        algorithm("{type: boosted-pga, weights: equal}"),
                        at + ".weights must be standard or matched: was equal"),
                bad(
                        algorithm("{type: boosted-pga, weights: matched, gamma: 0.5}"),
                        at + ".gamma must be 1 where weights are matched: was 0.5"),
                bad(
                        algorithm("{type: boosted-pga, curvature: 0.5}"),
                        at + ".curvature has no meaning here: the weights are standard"),
                bad(
                        algorithm("{type: boosted-pga, weights: matched, curvature: 2}"),
                        at + ".curvature must be a number in [0, 1]: was 2"),
                bad(
                        algorithm("{type: scg, horizons: [5, 9], momentum: [0.1]}"),
                        at + ".momentum must have one schedule for each of 2 horizons: had 1"),
                bad(
                        algorithm("{type: pga}\n  - {type: pga}"),
                        ":7: algorithms[1].id must be unique: `pga` is taken, give an id of its own"),
                bad(
                        algorithm("{type: pga, problems: [nqp-2]}"),
                        at + ".problems[0] must be nqp-1: was nqp-2, did you mean `nqp-1`?"));
    }

    static Stream<Arguments> schedules() {
        String rule = " must be a schedule (" + ScheduleText.GRAMMAR + ") or tuned: was ";
        String at = ":6: algorithms[0].step";
        return Stream.of(
                bad(step("fast"), at + rule + "fast"),
                bad(step("0"), at + rule + "0"),
                bad(step("-2/t"), at + rule + "-2/t"),
                bad(step("2/sqrt(T)"), at + rule + "2/sqrt(T)"),
                bad(step("2/t^-1"), at + rule + "2/t^-1"),
                bad(step("2/t^1/2"), at + rule + "2/t^1/2"),
                bad(step("2/(t-1)"), at + rule + "2/(t-1)"),
                bad(step("1e999/t"), at + rule + "1e999/t"),
                bad(step("tune"), at + rule + "tune"),
                bad(step("[1, 2]"), at + rule + "a list"),
                bad(step("{constant: 0}"), at + ".constant must be a number > 0: was 0"),
                bad(step("{constant: 1, power: 1}"), at + ".power has no meaning here: the schedule is constant"),
                bad(step("{scale: 1}"), ":6: missing required key `algorithms[0].step.power`"),
                bad(step("{scale: 1, shift: -1, power: 1}"), at + ".shift must be a number >= 0: was -1"),
                bad(step("{scale: 1, power: half}"), at + ".power must be a number >= 0 or a fraction (a/b): was half"),
                bad(step("{const: 1}"), ":6: unknown key `const` in algorithms[0].step: did you mean `constant`?"));
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                bad(
                        more("record: {checkpoints: 5}"),
                        ":7: record.checkpoints must be {log: k}, {every: k} or a list of iterations: was 5"),
                bad(
                        more("record: {checkpoints: {log: 1}}"),
                        ":7: record.checkpoints.log must be an integer >= 2: was 1"),
                bad(
                        more("record: {checkpoints: {every: 0}}"),
                        ":7: record.checkpoints.every must be an integer >= 1: was 0"),
                bad(
                        more("record: {checkpoints: {log: 5, every: 5}}"),
                        ":7: record.checkpoints must have exactly one of the keys log and every"),
                bad(more("record: {checkpoints: [0]}"), ":7: record.checkpoints[0] must be an integer >= 1: was 0"),
                bad(
                        more("record: {checkpoint: {log: 9}}"),
                        ":7: unknown key `checkpoint` in record: did you mean" + " `checkpoints`?"),
                bad(
                        more("analysis: {quantiles: [0.5, 1]}"),
                        ":7: analysis.quantiles[1] must be a number in (0, 1): was 1"),
                bad(
                        more("analysis: {quantiles: [0.5, 0.50]}"),
                        ":7: analysis.quantiles must be distinct: was [0.5, 0.5]"),
                bad(more("analysis: {delta: 0.1}"), ":7: analysis.delta must be a list of numbers in (0, 1): was 0.1"),
                bad(more("analysis: {confidence: 95}"), ":7: analysis.confidence must be a number in (0, 1): was 95"),
                bad(
                        more("analysis: {reference: bestknown}"),
                        ":7: analysis.reference must be best-known, certified or a number > 0: was bestknown, did you"
                                + " mean `best-known`?"),
                bad(
                        more("analysis: {reference: 0}"),
                        ":7: analysis.reference must be best-known, certified or a number > 0: was 0"));
    }
}
