/**
 * Lower bounds on what a run reaches with probability 1 - delta: one class per theorem and edition. Entry type:
 * {@link io.github.subtail.bounds.BoundCatalogue}. Depends on the algorithms module only.
 */
package io.github.subtail.bounds;
