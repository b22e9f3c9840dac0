package plugin;

import io.github.subtail.objective.Objective;
import io.github.subtail.objective.ObjectiveContract;
import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.ProblemProvider;
import java.util.Map;

/** The contract of every objective, on the example. */
class CoverageTest extends ObjectiveContract {

    private final ProblemProvider.Instance instance = new Coverage()
            .instance(new Arguments(Map.of("n", 6, "customers", 20, "budget", 2.0, "instance-seed", 1)));

    @Override
    protected Objective objective() {
        return instance.objective();
    }

    @Override
    protected double[] upper() {
        return instance.region().upper();
    }
}
