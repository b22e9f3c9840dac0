/**
 * Convex sets with exact Euclidean projection and exact linear maximisation. Entry type:
 * {@link io.github.subtail.region.Region}. Depends on nothing.
 */
package io.github.subtail.region;
