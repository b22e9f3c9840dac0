package plugin;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.NoiseProvider;
import io.github.subtail.plugin.Parameter;
import io.github.subtail.region.Region;
import java.util.EnumSet;
import java.util.List;

/** Every coordinate of a gradient is off by +s or -s, as a coin falls: noise kind coin. */
public final class Coin implements NoiseProvider {

    @Override
    public String type() {
        return "coin";
    }

    @Override
    public String summary() {
        return "plus or minus `size` on each coordinate of a gradient";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number("size", 0, Double.POSITIVE_INFINITY, 1));
    }

    @Override
    public Noise noise(Objective exact, Region region, Arguments arguments) {
        double size = arguments.number("size");
        var noisy = new SampledObjective(exact, (x, sample, out) -> {
            exact.valueAndGradient(x, out);
            for (int i = 0; i < out.length; i++) out[i] += sample.nextBoolean() ? size : -size;
        });
        // |xi| = s sqrt n always; a coin is sub-Gaussian with sigma = s; independent of the point
        double length = size * Math.sqrt(exact.dimension());
        var models = EnumSet.of(NoiseModel.B, NoiseModel.SG, NoiseModel.V, NoiseModel.I);
        return new Noise(noisy, new NoiseConstants(models, length, size, length, false, 0));
    }
}
