/**
 * The same work done by Subtail and by what a researcher would write with NumPy and SciPy, in turns. Entry type: {@link
 * io.github.subtail.peers.Contests}. Depends on {@code experiment}, algorithms and problems; the scripts are those of
 * {@code bench/peers}, packed into the jar.
 */
package io.github.subtail.peers;
