package bad;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.plugin.Arguments;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;

/** SCG, each with one defect. */
public final class Algorithms {

    private Algorithms() {}

    private abstract static class Greedy implements AlgorithmProvider {
        private final String type;

        Greedy(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public String summary() {
            return "a defect";
        }

        @Override
        public Horizon.Kind horizon() {
            return Horizon.Kind.FIXED;
        }

        @Override
        public Algorithm algorithm(int length, Arguments arguments) {
            Algorithm good = new StochasticContinuousGreedy(length);
            return new Algorithm() {
                @Override
                public String id() {
                    return type;
                }

                @Override
                public Horizon horizon() {
                    return good.horizon();
                }

                @Override
                public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
                    return wrong(good, problem, streams, listener);
                }
            };
        }

        abstract Outcome wrong(Algorithm good, Problem problem, RandomStreams streams, IterationListener listener);
    }

    public static final class Outside extends Greedy {
        public Outside() {
            super("outside");
        }

        @Override
        Outcome wrong(Algorithm good, Problem problem, RandomStreams streams, IterationListener listener) {
            Outcome outcome = good.run(problem, streams, listener);
            double[] x = outcome.x();
            for (int i = 0; i < x.length; i++) {
                x[i] *= 1.5;
            }
            return outcome;
        }
    }

    /** Remembers how often it ran. */
    public static final class Remembering extends Greedy {
        private long runs;

        public Remembering() {
            super("remembering");
        }

        @Override
        Outcome wrong(Algorithm good, Problem problem, RandomStreams streams, IterationListener listener) {
            return good.run(problem, new RandomStreams(streams.seed(), streams.trial() + runs++), listener);
        }
    }

    public static final class Silent extends Greedy {
        public Silent() {
            super("silent");
        }

        @Override
        Outcome wrong(Algorithm good, Problem problem, RandomStreams streams, IterationListener listener) {
            return good.run(problem, streams);
        }
    }
}
