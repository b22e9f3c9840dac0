/**
 * What a jar offers to the command line by {@link java.util.ServiceLoader}: problems, regions, noise and algorithms of
 * one's own. Entry type: {@link io.github.subtail.plugin.Provider}. Depends on {@code run}, {@code objective}, {@code
 * region} and {@code constants}. Bounds plug in by {@code BoundProvider} in {@code results}.
 */
package io.github.subtail.plugin;
