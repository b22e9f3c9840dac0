package io.github.subtail.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "trials, trials, 0",
        "trails, trials, 1",
        "trial, trials, 1",
        "kitten, sitting, 3",
        "abc, '', 3",
        "ca, abc, 3",
        "nqp, npq, 1"
    })
    void countsInsertionsDeletionsReplacementsAndSwaps(String a, String b, int edits) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(edits);
        assertThat(Suggestion.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void offersTheNearestWordOrNone() {
        List<String> known = List.of("root", "trials");

        assertThat(Suggestion.nearest("trails", known)).contains("trials");
        assertThat(Suggestion.nearest("banana", known)).isEmpty();
        assertThat(Suggestion.nearest("x".repeat(100_000), known)).isEmpty();
    }
}
