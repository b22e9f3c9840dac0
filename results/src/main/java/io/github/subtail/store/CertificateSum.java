package io.github.subtail.store;

/**
 * A sum over the steps of one trial that an a-posteriori bound needs.
 *
 * @param t the iteration up to which the sum runs
 * @param name {@code reg_obs}, {@code value_sum} or {@code scg_posterior_sum}
 * @param value the sum
 */
public record CertificateSum(int t, String name, double value) {}
