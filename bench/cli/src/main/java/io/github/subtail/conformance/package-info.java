/**
 * Tells the author of a plugin what is wrong with it, in sentences with the point and the numbers. Entry type: {@link
 * io.github.subtail.conformance.PluginCheck}. Depends on the libraries and {@code experiment}.
 */
package io.github.subtail.conformance;
