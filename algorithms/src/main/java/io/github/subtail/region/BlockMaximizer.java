package io.github.subtail.region;

import java.util.Arrays;
import java.util.List;

/** Maximises over each block of coordinates with its own linear maximiser. */
final class BlockMaximizer implements LinearMaximizer {

    private final LinearMaximizer[] maximizers;
    private final double[][] directions;
    private final double[][] vertices;
    private final int dimension;

    BlockMaximizer(List<Region> factors) {
        maximizers = factors.stream().map(Region::linearMaximizer).toArray(LinearMaximizer[]::new);
        directions =
                factors.stream().map(factor -> new double[factor.dimension()]).toArray(double[][]::new);
        vertices =
                factors.stream().map(factor -> new double[factor.dimension()]).toArray(double[][]::new);
        dimension = factors.stream().mapToInt(Region::dimension).sum();
    }

    @Override
    public long retries() {
        return Arrays.stream(maximizers).mapToLong(LinearMaximizer::retries).sum();
    }

    @Override
    public double maximize(double[] c, double[] out) {
        Require.finite("direction", c, dimension);
        int offset = 0;
        double value = 0;
        for (int k = 0; k < maximizers.length; k++) {
            int n = directions[k].length;
            System.arraycopy(c, offset, directions[k], 0, n);
            value += maximizers[k].maximize(directions[k], vertices[k]);
            System.arraycopy(vertices[k], 0, out, offset, n);
            offset += n;
        }
        return value;
    }
}
