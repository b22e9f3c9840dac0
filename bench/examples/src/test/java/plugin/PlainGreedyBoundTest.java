package plugin;

import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundContract;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract of every bound, on the example: with bounded noise it applies, with any other it does not. */
class PlainGreedyBoundTest extends BoundContract {

    private static final ProblemConstants CONSTANTS =
            new ProblemConstants(Map.of("F0", 0.0, "D", 2.0, "R", 1.5, "L", 1.0).entrySet().stream()
                    .map(each -> Constant.of(each.getKey(), each.getValue(), Provenance.GIVEN, 0))
                    .toList());

    @Override
    protected List<Bound> bounds() {
        return List.of(new PlainGreedyBound());
    }

    @Override
    protected List<BoundInput> inputs() {
        NoiseConstants bounded = new NoiseConstants(Set.of(NoiseModel.B), 0.1, 0.1, 0.1, false, 0);
        return List.of(run(bounded), run(NoiseConstants.UNKNOWN));
    }

    private static BoundInput run(NoiseConstants noise) {
        return BoundInput.known(CONSTANTS, noise, new PlainGreedy(100, 1), 100, 10);
    }
}
