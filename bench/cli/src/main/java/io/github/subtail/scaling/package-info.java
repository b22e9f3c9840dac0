/**
 * How the cost of an iteration grows with the size of the problem, beside what the machine allows. Entry type:
 * {@link io.github.subtail.scaling.Scaling}. Depends on {@code experiment}, {@code runner}, the algorithms, the problems
 * and {@code figure}.
 */
package io.github.subtail.scaling;
