package io.github.subtail.region;

import java.util.Arrays;
import java.util.List;

/** Projects each block of coordinates with its own projector. */
final class BlockProjector implements Projector {

    private final Projector[] projectors;
    private final double[][] blocks;
    private final int dimension;

    BlockProjector(List<Region> factors) {
        projectors = factors.stream().map(Region::projector).toArray(Projector[]::new);
        blocks = factors.stream().map(factor -> new double[factor.dimension()]).toArray(double[][]::new);
        dimension = factors.stream().mapToInt(Region::dimension).sum();
    }

    @Override
    public long retries() {
        return Arrays.stream(projectors).mapToLong(Projector::retries).sum();
    }

    @Override
    public void project(double[] y, double[] out) {
        Require.finite("point", y, dimension);
        int offset = 0;
        for (int k = 0; k < blocks.length; k++) {
            double[] block = blocks[k];
            System.arraycopy(y, offset, block, 0, block.length);
            projectors[k].project(block, block);
            System.arraycopy(block, 0, out, offset, block.length);
            offset += block.length;
        }
    }
}
