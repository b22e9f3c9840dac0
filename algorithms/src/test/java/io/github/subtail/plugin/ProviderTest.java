package io.github.subtail.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.subtail.plugin.ProblemProvider.Instance;
import io.github.subtail.region.Box;
import io.github.subtail.run.NoisyQuadratic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {

    private static final Path FILE = Path.of("data.csv");

    @Test
    void argumentsComeInTheirOwnKind() {
        Arguments arguments = new Arguments(Map.of("rows", 3, "share", 0.5, "mode", "fast", "table", FILE));
        assertThat(arguments.integer("rows")).isEqualTo(3);
        assertThat(arguments.number("share")).isEqualTo(0.5);
        assertThat(arguments.text("mode")).isEqualTo("fast");
        assertThat(arguments.file("table")).isEqualTo(FILE);
    }

    @Test
    void whatWasNotDeclaredOrIsOfAnotherKindIsNamed() {
        Arguments arguments = new Arguments(Map.of("rows", 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.integer("row"))
                .withMessage("parameter row must be among those declared, of kind Integer: was not declared");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.number("rows"))
                .withMessage("parameter rows must be among those declared, of kind Double: was 3");
    }

    @Test
    void argumentsAreTheirOwnCopy() {
        Map<String, Object> values = new HashMap<>(Map.of("rows", 3));
        Arguments arguments = new Arguments(values);
        values.put("rows", 4);
        assertThat(arguments.integer("rows")).isEqualTo(3);
    }

    @Test
    void parametersHaveADefaultUnlessTheyMustBeGiven() {
        assertThat(Parameter.integer("rows", 1, 9, 3))
                .isEqualTo(new Parameter("rows", Parameter.Kind.INTEGER, 1, 9, Optional.of(3)));
        assertThat(Parameter.number("share", 0, 1, 0.5))
                .isEqualTo(new Parameter("share", Parameter.Kind.NUMBER, 0, 1, Optional.of(0.5)));
        assertThat(Parameter.text("mode", "fast").fallback()).contains("fast");
        assertThat(Parameter.file("table").kind()).isEqualTo(Parameter.Kind.FILE);
        assertThat(Parameter.file("table").fallback()).isEmpty();
        assertThat(Parameter.integer("rows", 1, 9, 3).required())
                .isEqualTo(new Parameter("rows", Parameter.Kind.INTEGER, 1, 9, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, Double.NaN, Double.POSITIVE_INFINITY})
    void aSmoothnessOutOfItsRangeIsRefused(double smoothness) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(new NoisyQuadratic(2), new Box(new double[2]), smoothness))
                .withMessage("smoothness must be finite and >= 0: was " + smoothness);
    }

    @Test
    void anInstanceFitsItsRegion() {
        assertThat(new Instance(new NoisyQuadratic(2), new Box(new double[2]), 0).smoothness())
                .as("linear")
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(new NoisyQuadratic(2), new Box(new double[3]), 1))
                .withMessage("dimension of the objective must equal that of the region: was 2 and 3");
    }
}
