package io.github.subtail.measure;

/**
 * What a row of budget allocation loses for steps of finite size and late gradients, beyond a multiple of its value:
 *
 * <pre>  f(z) = (most - mu)(1 - e^-z)</pre>
 */
record PathLoss(double multiple) implements RowGain {

    @Override
    public double slope(int row, double z, double most) {
        double scale = most - multiple;
        return scale >= 0 ? scale * Math.exp(-z) : scale * -Math.expm1(-most) / most;
    }

    @Override
    public double peak(int row, double y, double most) {
        double scale = most - multiple;
        double end = Math.max(0, scale * -Math.expm1(-most) - y * most);
        if (!(y > 0 && y < scale)) {
            return end;
        }
        double z = Math.min(most, Math.log(scale / y));
        return Math.max(end, scale * -Math.expm1(-z) - y * z);
    }
}
