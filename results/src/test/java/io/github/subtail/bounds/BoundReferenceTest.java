package io.github.subtail.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bound against {@code src/test/python/bound_reference.py} and {@code adaptive_reference.py}, which evaluate the
 * statements by double sums, matrices and determinants instead of recursions: the same number to 1e-9, or the same
 * refusal.
 */
class BoundReferenceTest {

    private static final double TOLERANCE = 1e-9;

    private static final Numbers PLAIN = new Numbers("cases.csv", "expected.csv");
    private static final Numbers ADAPTIVE = new Numbers("adaptive-cases.csv", "adaptive-expected.csv");

    /** Settings and the lines of their numbers, by bound. */
    private record Numbers(List<BoundInput> inputs, Map<String, List<String>> lines) {
        Numbers(String cases, String expected) {
            this(
                    ReferenceCases.inputs(cases),
                    ReferenceCases.lines(expected).stream().skip(1).collect(Collectors.groupingBy(line -> line.split(
                                    ";", -1)[2])));
        }
    }

    private final Map<String, Bound> bounds = BoundCatalogue.standard().bounds().stream()
            .collect(Collectors.toMap(Object::toString, Function.identity()));

    static List<String> names() {
        return BoundCatalogue.standard().bounds().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNumberAgrees(String bound) {
        List<String> wrong = new ArrayList<>();
        for (Numbers numbers : List.of(PLAIN, ADAPTIVE)) {
            for (String line : numbers.lines.getOrDefault(bound, List.of())) {
                String[] cells = line.split(";", -1);
                BoundInput input = numbers.inputs.get(Integer.parseInt(cells[0]));
                BoundEvaluation evaluation = BoundEvaluation.of(bounds.get(bound), input, Double.parseDouble(cells[1]));
                double expected = cells[3].isEmpty() ? Double.NaN : Double.parseDouble(cells[3]);
                boolean refused = Double.isNaN(expected) && evaluation.terms().isEmpty();
                double error = Math.abs(evaluation.value() - expected);
                if (!refused && !(error <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
                    wrong.add(line + " but was " + evaluation.value() + " " + evaluation.applicability());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBoundHasReferenceNumbers() {
        Set<String> covered = new HashSet<>();
        for (Numbers numbers : List.of(PLAIN, ADAPTIVE)) {
            numbers.lines.forEach((bound, lines) -> {
                if (lines.stream().anyMatch(line -> !line.split(";", -1)[3].isEmpty())) {
                    covered.add(bound);
                }
            });
        }
        assertThat(covered).isEqualTo(bounds.keySet());
    }
}
