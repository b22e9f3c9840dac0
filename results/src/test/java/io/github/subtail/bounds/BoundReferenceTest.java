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

/**
 * Every bound against {@code src/test/python/bound_reference.py} and {@code adaptive_reference.py}, which evaluate the
 * statements by double sums, matrices and determinants instead of recursions: the same number to 1e-9, or the same
 * refusal.
 */
class BoundReferenceTest {

    private static final double TOLERANCE = 1e-9;

    private final Map<String, Bound> bounds = BoundCatalogue.standard().bounds().stream()
            .collect(Collectors.toMap(Object::toString, Function.identity()));

    @Test
    void everyNumberAgrees() {
        agrees("cases.csv", "expected.csv");
    }

    @Test
    void everyAdaptiveNumberAgrees() {
        agrees("adaptive-cases.csv", "adaptive-expected.csv");
    }

    private void agrees(String cases, String numbers) {
        List<BoundInput> inputs = ReferenceCases.inputs(cases);
        List<String> wrong = new ArrayList<>();
        for (String line : ReferenceCases.lines(numbers).stream().skip(1).toList()) {
            String[] cells = line.split(";", -1);
            BoundInput input = inputs.get(Integer.parseInt(cells[0]));
            BoundEvaluation evaluation = BoundEvaluation.of(bounds.get(cells[2]), input, Double.parseDouble(cells[1]));
            double expected = cells[3].isEmpty() ? Double.NaN : Double.parseDouble(cells[3]);
            boolean refused = Double.isNaN(expected) && evaluation.terms().isEmpty();
            double error = Math.abs(evaluation.value() - expected);
            if (!refused && !(error <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
                wrong.add(line + " but was " + evaluation.value() + " " + evaluation.applicability());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBoundHasReferenceNumbers() {
        Set<String> covered = new HashSet<>();
        for (String numbers : List.of("expected.csv", "adaptive-expected.csv")) {
            for (String line : ReferenceCases.lines(numbers).stream().skip(1).toList()) {
                String[] cells = line.split(";", -1);
                if (!cells[3].isEmpty()) {
                    covered.add(cells[2]);
                }
            }
        }
        assertThat(covered).isEqualTo(bounds.keySet());
    }
}
