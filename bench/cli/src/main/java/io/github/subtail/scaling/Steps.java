package io.github.subtail.scaling;

import io.github.subtail.run.IterationListener;
import java.util.Arrays;

/** The median time between the iterations of a run, its first third left out: the solvers start cold. */
final class Steps implements IterationListener {

    private final double[] micros;
    private long last = System.nanoTime();

    Steps(int iterations) {
        micros = new double[iterations];
    }

    @Override
    public void onStep(int t, double[] x, double[] gradient, double[] direction) {
        long now = System.nanoTime();
        micros[t - 1] = (now - last) / 1e3;
        last = now;
    }

    double median() {
        double[] warm = Arrays.copyOfRange(micros, micros.length / 3, micros.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
