/**
 * Micro-benchmarks of the hot paths and macro-benchmarks of one iteration of each algorithm. Depends on the algorithms
 * and the problems only.
 */
package io.github.subtail.jmh;
