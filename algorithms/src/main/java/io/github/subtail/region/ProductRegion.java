package io.github.subtail.region;

import java.util.List;

/**
 * The product of regions: one block of coordinates for each, in order.
 *
 * <pre>
 * C = C_1 x ... x C_k,  D^2 = D_1^2 + ... + D_k^2,  R^2 = R_1^2 + ... + R_k^2
 * </pre>
 *
 * <p>For several advertisers with a budget each. Projection and linear maximisation go block by block, so they cost
 * the sum of the blocks' and one copy of the vector.
 */
public final class ProductRegion implements Region {

    private final List<Region> factors;
    private final int dimension;

    /**
     * Multiplies regions.
     *
     * @param factors the regions of the blocks, at least one; copied
     * @throws IllegalArgumentException if there is none or the dimensions add up to more than an array can hold
     */
    public ProductRegion(List<? extends Region> factors) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("number of regions must be >= 1: was 0");
        }
        this.factors = List.copyOf(factors);
        long sum = this.factors.stream().mapToLong(Region::dimension).sum();
        if (sum > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("sum of dimensions must be < 2^31 - 8: was " + sum);
        }
        dimension = (int) sum;
    }

    /**
     * The regions of the blocks.
     *
     * @return an unmodifiable list, in the order of the blocks
     */
    public List<Region> factors() {
        return factors;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public boolean contains(double[] x, double tolerance) {
        Require.length("point", x, dimension);
        int offset = 0;
        for (Region factor : factors) {
            double[] block = new double[factor.dimension()];
            System.arraycopy(x, offset, block, 0, block.length);
            if (!factor.contains(block, tolerance)) {
                return false;
            }
            offset += block.length;
        }
        return true;
    }

    @Override
    public double[] upper() {
        double[] upper = new double[dimension];
        int offset = 0;
        for (Region factor : factors) {
            double[] block = factor.upper();
            System.arraycopy(block, 0, upper, offset, block.length);
            offset += block.length;
        }
        return upper;
    }

    @Override
    public double diameter() {
        return Math.sqrt(
                factors.stream().mapToDouble(Region::diameter).map(d -> d * d).sum());
    }

    @Override
    public double radius() {
        return Math.sqrt(
                factors.stream().mapToDouble(Region::radius).map(r -> r * r).sum());
    }

    @Override
    public Projector projector() {
        return new BlockProjector(factors);
    }

    @Override
    public LinearMaximizer linearMaximizer() {
        return new BlockMaximizer(factors);
    }
}
