package io.github.subtail.kernel;

/**
 * z to exp(-z) for whole arrays, about twice as fast as {@link Math#exp} and with the same bits on every machine.
 *
 * <pre>
 *   -z = k ln 2 + r,  |r| &lt;= (ln 2) / 2,   exp(-z) = 2^k (1 + p),  p = e^r - 1 ~ r + r^2 (c_0 + c_1 r + ... + c_10 r^10)
 * </pre>
 *
 * <p>The polynomial interpolates (e^r - 1 - r) / r^2 at Chebyshev nodes, computed with 50 digits; its error in p is
 * below 1e-18 relative and that of exp(-z) below 4e-16. Beyond |z| = 700, where 2^k may leave the range of normal
 * numbers, {@link StrictMath#exp} is used. Not 1 - exp(-z) but -(2^k p + (2^k - 1)) is summed, so that small z lose
 * nothing. The arithmetic is in passes over blocks that stay in the first cache, each short enough
 * for the compiler to vectorise: one loop with the whole polynomial is not (it exceeds the unrolling limit). Holds the
 * blocks; for one thread.
 */
public final class NegativeExponential {

    private static final int BLOCK = 512;
    private static final double LARGEST = 700;
    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 without its last 21 bits, so that k times it is exact, and the rest. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Adding and subtracting 1.5 * 2^52 rounds to an integer. */
    private static final double ROUNDING = 0x1.8p52;

    private static final double C0 = 0.5;
    private static final double C1 = 0x1.5555555555557p-3;
    private static final double C2 = 0x1.5555555555556p-5;
    private static final double C3 = 0x1.11111111100dcp-7;
    private static final double C4 = 0x1.6c16c16c162d4p-10;
    private static final double C5 = 0x1.a01a01abe7fe1p-13;
    private static final double C6 = 0x1.a01a01a6d889cp-16;
    private static final double C7 = 0x1.71de0231960ebp-19;
    private static final double C8 = 0x1.27e4db646b17ep-22;
    private static final double C9 = 0x1.af4de97ca4194p-26;
    private static final double C10 = 0x1.1f730349868cep-29;

    private final double[] powers = new double[BLOCK];
    private final double[] rests = new double[BLOCK];
    private final double[] fractions = new double[BLOCK];

    /** A workspace of three blocks. */
    public NegativeExponential() {}

    /**
     * Replaces every z by exp(-z).
     *
     * @param z any numbers; a NaN stays one
     * @return the sum of 1 - exp(-z)
     */
    public double replace(double[] z) {
        double sum = 0;
        for (int from = 0; from < z.length; from += BLOCK) {
            int length = Math.min(BLOCK, z.length - from);
            // a loop that reads z[from + i] and writes elsewhere is not vectorised
            System.arraycopy(z, from, fractions, 0, length);
            reduce(fractions, powers, rests, length);
            upper(rests, fractions, length);
            lower(rests, fractions, length);
            sum += scale(powers, fractions, z, from, length);
        }
        return sum;
    }

    private static void reduce(double[] z, double[] powers, double[] rests, int length) {
        for (int i = 0; i < length; i++) {
            double y = -z[i];
            double shifted = y * LOG2_E + ROUNDING;
            double k = shifted - ROUNDING;
            powers[i] = shifted;
            rests[i] = (y - k * LN2_HIGH) - k * LN2_LOW;
        }
    }

    private static void upper(double[] rests, double[] fractions, int length) {
        for (int i = 0; i < length; i++) {
            double r = rests[i];
            fractions[i] = (((C10 * r + C9) * r + C8) * r + C7) * r + C6;
        }
    }

    private static void lower(double[] rests, double[] fractions, int length) {
        for (int i = 0; i < length; i++) {
            double r = rests[i];
            double q = (((((fractions[i] * r + C5) * r + C4) * r + C3) * r + C2) * r + C1) * r + C0;
            fractions[i] = r + (r * r) * q;
        }
    }

    private static double scale(double[] powers, double[] fractions, double[] z, int from, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double argument = z[from + i];
            if (Math.abs(argument) > LARGEST) {
                z[from + i] = StrictMath.exp(-argument);
                sum += 1 - z[from + i];
            } else {
                // the last bits of k + 1.5 * 2^52 are k, so that no conversion to an integer is needed
                double power = Double.longBitsToDouble((Double.doubleToRawLongBits(powers[i]) + 1023) << 52);
                double part = power * fractions[i];
                z[from + i] = power + part;
                sum += (1 - power) - part;
            }
        }
        return sum;
    }
}
