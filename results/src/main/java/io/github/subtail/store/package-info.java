/**
 * Recorded trials: the embedded database of one result folder, its rows, its export. Entry types:
 * {@code ResultStore}. Depends on {@code run} of the algorithms only.
 */
package io.github.subtail.store;
