package io.github.subtail.bounds;

import io.github.subtail.schedule.Schedule;

/**
 * How SCG weights its gradients, and how each iteration weighs in its output; two passes, O(T).
 *
 * <pre>
 *   beta_t = (1-rho_t) beta_{t-1} + rho_t                          mass of the momentum average
 *   m_t    = (1-rho_t)(m_{t-1} + beta_{t-1}),  tau_t = m_t/beta_t  mean lag
 *   q_t    = (1-rho_t)^2 q_{t-1} + rho_t^2/b_t, s_t = sqrt(q_t)/beta_t  deviation of the averaged unit noise
 *   w_t    = (1/T) prod_{j>t} (1-c_j/T)                            weight of an iteration
 *   u_i    = w_i/beta_i + (1-rho_{i+1}) u_{i+1},  share_i = rho_i u_i / sqrt(b_i)  of the i-th noise in the output
 *   U_j    = sum over t > j of T w_t (mass of the gradients up to j in the average at t)
 * </pre>
 *
 * <p>c_j is gamma or a curvature, which may differ on equal parts of the run.
 *
 * @param momentum rho_t, t = 1..T, at index t - 1
 * @param batches b_t, likewise
 * @param mass beta_t, likewise
 * @param deviation s_t, likewise
 * @param weight w_t, likewise
 * @param lag sum w_t tau_t
 * @param share sqrt(sum share_i^2)
 * @param overhang max U_j, how many steps a change of the gradient is late by, at most
 */
@SuppressWarnings("ArrayRecordComponent") // local to one evaluation
record MomentumWeights(
        double[] momentum,
        double[] batches,
        double[] mass,
        double[] deviation,
        double[] weight,
        double lag,
        double share,
        double overhang) {

    static MomentumWeights of(Schedule momentum, Schedule batch, int horizon, double... rates) {
        double[] rho = new double[horizon];
        double[] batches = new double[horizon];
        double[] mass = new double[horizon];
        double[] deviation = new double[horizon];
        double[] weight = weights(horizon, rates);
        double beta = 0;
        double m = 0;
        double q = 0;
        double lag = 0;
        for (int t = 0; t < horizon; t++) {
            rho[t] = Math.min(1, momentum.at(t + 1));
            batches[t] = batch.batchAt(t + 1);
            double kept = 1 - rho[t];
            m = kept * (m + beta);
            q = kept * kept * q + rho[t] * rho[t] / batches[t];
            beta = kept * beta + rho[t];
            mass[t] = beta;
            deviation[t] = Math.sqrt(q) / beta;
            lag += weight[t] * m / beta;
        }
        double share = norm(shares(rho, batches, mass, weight));
        return new MomentumWeights(rho, batches, mass, deviation, weight, lag, share, overhang(rho, mass, weight));
    }

    private static double[] shares(double[] rho, double[] batches, double[] mass, double[] weight) {
        double[] share = new double[rho.length];
        double u = 0;
        for (int i = rho.length - 1; i >= 0; i--) {
            double kept = i + 1 < rho.length ? 1 - rho[i + 1] : 0;
            u = weight[i] / mass[i] + kept * u;
            share[i] = rho[i] * u / Math.sqrt(batches[i]);
        }
        return share;
    }

    /** share_i with other weights of iterations for w_t. */
    double[] shares(double[] weights) {
        return shares(momentum, batches, mass, weights);
    }

    /** The transpose of {@link #shares}: the average at each t of one number for each gradient. */
    double[] prices(double[] shares) {
        double[] price = new double[shares.length];
        double carried = 0;
        for (int t = 0; t < price.length; t++) {
            carried = (1 - momentum[t]) * carried + momentum[t] * shares[t] / Math.sqrt(batches[t]);
            price[t] = carried / mass[t];
        }
        return price;
    }

    /** tau_t. */
    double[] lags() {
        double[] lag = new double[momentum.length];
        double m = 0;
        for (int t = 1; t < lag.length; t++) {
            m = (1 - momentum[t]) * (m + mass[t - 1]);
            lag[t] = m / mass[t];
        }
        return lag;
    }

    static double norm(double[] v) {
        double square = 0;
        for (double value : v) {
            square += value * value;
        }
        return Math.sqrt(square);
    }

    private static double overhang(double[] rho, double[] mass, double[] weight) {
        double carried = 0;
        double longest = 0;
        for (int j = rho.length - 2; j >= 0; j--) {
            carried = (1 - rho[j + 1]) * (rho.length * weight[j + 1] / mass[j + 1] + carried);
            longest = Math.max(longest, mass[j] * carried);
        }
        return longest;
    }

    /** w_t, t = 1..T, at index t - 1. */
    static double[] weights(int horizon, double... rates) {
        double[] weight = new double[horizon];
        double w = 1.0 / horizon;
        for (int t = horizon - 1; t >= 0; t--) {
            weight[t] = w;
            w *= 1 - rates[part(t, horizon, rates.length)] / horizon;
        }
        return weight;
    }

    /**
     * The part of the run that a step belongs to, counted from 0: the first part that ends at t/T or later, where the
     * point of step t + 1 lies.
     */
    static int part(int t, int horizon, int parts) {
        return t == 0 ? 0 : (int) (((long) t * parts - 1) / horizon);
    }

    int horizon() {
        return weight.length;
    }

    /** A = sum w_t s_t. */
    double noise() {
        double sum = 0;
        for (int t = 0; t < weight.length; t++) {
            sum += weight[t] * deviation[t];
        }
        return sum;
    }

    /**
     * A bound, at 1 - delta, of (sum w_t ||n_t||)^2 / A for the averaged sub-Gaussian noise n_t: Z = min over theta of
     * (lg + psi(theta)) / theta, psi by the backward recursion
     *
     * <pre>  a_T = 0,  s = a_t + theta w_t/(s_t beta_t^2),  y = 1 - 2 s rho_t^2 sigma^2/b_t,
     *   psi -= (n/2) ln y,  a_{t-1} = (1-rho_t)^2 s / y</pre>
     */
    double energy(double sigma, int dimension, Confidence confidence) {
        if (sigma == 0) {
            return 0;
        }
        double limit = Double.POSITIVE_INFINITY;
        for (int t = 0; t < weight.length; t++) {
            double drawn = momentum[t] * momentum[t] * sigma * sigma / batches[t];
            limit = Math.min(limit, deviation[t] * mass[t] * mass[t] / (2 * weight[t] * drawn));
        }
        return TiltMinimum.of(confidence.log(), limit, theta -> energyCumulant(theta, sigma, dimension));
    }

    private double energyCumulant(double theta, double sigma, int dimension) {
        double carried = 0;
        double logs = 0;
        for (int t = weight.length - 1; t >= 0; t--) {
            double s = carried + theta * weight[t] / (deviation[t] * mass[t] * mass[t]);
            double spread = 2 * s * momentum[t] * momentum[t] * sigma * sigma / batches[t];
            if (!(spread < 1)) {
                return Double.POSITIVE_INFINITY;
            }
            logs += Math.log1p(-spread);
            double kept = 1 - momentum[t];
            carried = kept * kept * s / (1 - spread);
        }
        return -dimension / 2.0 * logs;
    }
}
