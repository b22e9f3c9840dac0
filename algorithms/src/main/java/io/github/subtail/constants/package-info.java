/**
 * The numbers that bounds are made of: geometry, smoothness and noise, each with its provenance. Values only; they are
 * computed by whoever knows the problem. Entry type: {@link io.github.subtail.constants.Constant}. Depends on nothing.
 */
package io.github.subtail.constants;
