package io.github.subtail.measure;

/**
 * What a row of budget allocation loses along a ray, beyond a share of its value:
 *
 * <pre>  f(z) = (1-c)(1 - e^-z) - z e^-z,   f'(z) = (z-c) e^-z,   convex up to z = 1 + c, concave from there</pre>
 */
final class RayLoss implements RowGain {

    /** Where e^-z is below any rounding. */
    private static final double FAR = 60;

    private static final int HALVINGS = 80;
    private static final int NEWTON_STEPS = 6;

    private final double curvature;
    private final double tangency;

    RayLoss(double curvature) {
        this.curvature = curvature;
        double below = 1 + curvature;
        double above = FAR;
        for (int k = 0; k < HALVINGS; k++) {
            double z = (below + above) / 2;
            boolean chordRises = value(z) < z * derivative(z);
            below = chordRises ? z : below;
            above = chordRises ? above : z;
        }
        tangency = above;
    }

    private double value(double z) {
        return -(1 - curvature) * Math.expm1(-z) - z * Math.exp(-z);
    }

    private double derivative(double z) {
        return (z - curvature) * Math.exp(-z);
    }

    @Override
    public double slope(int row, double z, double most) {
        double touch = Math.min(tangency, most);
        return z >= touch && touch < most ? derivative(z) : value(touch) / touch;
    }

    @Override
    public double peak(int row, double y, double most) {
        double ends = Math.max(0, value(most) - y * most);
        double excess = -Math.log(y) - curvature - 1; // with u = z - c: u - ln u = 1 + excess, u > 1
        if (!(y > 0) || excess < 0) {
            return ends;
        }
        double u = 1 + Math.sqrt(2 * excess) + excess * 2 / 3;
        for (int k = 0; k < NEWTON_STEPS && u > 1; k++) {
            u -= (u - Math.log(u) - 1 - excess) * u / (u - 1);
        }
        double z = curvature + u;
        return z < most ? Math.max(ends, value(z) - y * z) : ends;
    }
}
