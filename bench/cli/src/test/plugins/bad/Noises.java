package bad;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.objective.GradientSample;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.NoiseProvider;
import io.github.subtail.region.Region;
import java.util.Set;
import java.util.SplittableRandom;

/** Uniform noise in [-1, 1], each with one defect. */
public final class Noises {

    private Noises() {}

    private abstract static class Uniform implements NoiseProvider {
        private final String type;
        private final double bound;

        Uniform(String type, double bound) {
            this.type = type;
            this.bound = bound;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public String summary() {
            return "a defect";
        }

        abstract GradientSample sample(Objective exact);

        @Override
        public Noise noise(Objective exact, Region region, Arguments arguments) {
            var constants = new NoiseConstants(Set.of(NoiseModel.B), bound, bound, bound, false, 0);
            return new Noise(new SampledObjective(exact, sample(exact)), constants);
        }
    }

    public static final class Biased extends Uniform {
        public Biased() {
            super("biased", 100);
        }

        @Override
        GradientSample sample(Objective exact) {
            return (x, z, out) -> {
                exact.valueAndGradient(x, out);
                for (int i = 0; i < out.length; i++) {
                    out[i] += z.nextDouble(-1, 1.2);
                }
            };
        }
    }

    public static final class Unkeyed extends Uniform {
        private final SplittableRandom own = new SplittableRandom(1);

        public Unkeyed() {
            super("unkeyed", 100);
        }

        @Override
        GradientSample sample(Objective exact) {
            return (x, z, out) -> {
                exact.valueAndGradient(x, out);
                for (int i = 0; i < out.length; i++) {
                    out[i] += own.nextDouble(-1, 1);
                }
            };
        }
    }

    public static final class Understated extends Uniform {
        public Understated() {
            super("understated", 0.1);
        }

        @Override
        GradientSample sample(Objective exact) {
            return (x, z, out) -> {
                exact.valueAndGradient(x, out);
                for (int i = 0; i < out.length; i++) {
                    out[i] += z.nextDouble(-1, 1);
                }
            };
        }
    }
}
