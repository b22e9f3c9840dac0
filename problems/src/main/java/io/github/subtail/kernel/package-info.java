/**
 * The tuned loops: dense and sparse products and the exponential, and nothing else. Entry types:
 * {@link io.github.subtail.kernel.SymmetricMatrix}, {@link io.github.subtail.kernel.SparseMatrix}. Depends on nothing.
 */
package io.github.subtail.kernel;
