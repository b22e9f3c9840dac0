/**
 * Measures problems: smoothness, geometry and the bracket of OPT that bounds are evaluated with. Entry type:
 * {@link io.github.subtail.measure.OptimumSearch}. Depends on the algorithms and their regions.
 */
package io.github.subtail.measure;
