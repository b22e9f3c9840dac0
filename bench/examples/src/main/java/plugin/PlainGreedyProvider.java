package plugin;

import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.Parameter;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import java.util.List;

/** Algorithm type plain-greedy. */
public final class PlainGreedyProvider implements AlgorithmProvider {

    @Override
    public String type() {
        return "plain-greedy";
    }

    @Override
    public String summary() {
        return "continuous greedy on means of a batch, without momentum; a run for each horizon";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.integer("batch", 1, 1_000_000, 1));
    }

    @Override
    public Horizon.Kind horizon() {
        return Horizon.Kind.FIXED;
    }

    @Override
    public Algorithm algorithm(int length, Arguments arguments) {
        return new PlainGreedy(length, arguments.integer("batch"));
    }
}
