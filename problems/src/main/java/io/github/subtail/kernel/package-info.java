/**
 * The tuned loops: dense and sparse products, and nothing else. Entry types:
 * {@link io.github.subtail.kernel.SymmetricMatrix}. Depends on nothing.
 */
package io.github.subtail.kernel;
