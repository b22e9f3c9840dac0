/**
 * Budget plans with a certified share of the optimum. Entry type: {@link io.github.subtail.allocation.AllocationProblem}.
 * Depends on {@code algorithms} and {@code budget}.
 */
package io.github.subtail.allocation;
