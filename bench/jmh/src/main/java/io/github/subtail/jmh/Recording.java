package io.github.subtail.jmh;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the inner solvers are asked for in one run of the study's NQP.
 *
 * @param directions c of every linear maximisation of SCG
 * @param points y of every projection of PGA at the study's step
 */
record Recording(List<double[]> directions, List<double[]> points) {

    static Recording of(Problem nqp, int iterations) {
        Recording recording = new Recording(new ArrayList<>(), new ArrayList<>());
        RandomStreams streams = new RandomStreams(42, 0);
        new StochasticContinuousGreedy(iterations).run(nqp, streams, recording.new Directions(nqp.dimension()));
        Schedule step = Schedule.constant(StudyProblems.NQP_STEP);
        new ProjectedGradientAscent(iterations, step, Start.gaussian(), Schedule.constant(1))
                .run(nqp, streams, recording.new Points());
        return recording;
    }

    private final class Directions implements IterationListener {
        private final double[] momentum;

        Directions(int n) {
            momentum = new double[n];
        }

        @Override
        public void onStep(int t, double[] x, double[] gradient, double[] direction) {
            double rho = Math.min(1, 4 / Math.pow(t + 8, 2.0 / 3));
            for (int i = 0; i < momentum.length; i++) {
                momentum[i] = (1 - rho) * momentum[i] + rho * gradient[i];
            }
            directions.add(momentum.clone());
        }
    }

    private final class Points implements IterationListener {
        @Override
        public void onStep(int t, double[] x, double[] gradient, double[] direction) {
            double[] point = x.clone();
            for (int i = 0; i < point.length; i++) {
                point[i] += StudyProblems.NQP_STEP * gradient[i];
            }
            points.add(point);
        }
    }
}
