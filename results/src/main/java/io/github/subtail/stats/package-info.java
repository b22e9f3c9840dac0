/**
 * What the trials of a cell say about the law of a single run: quantiles with exact intervals, rates, fitted curves,
 * box plots, histograms. Entry type: {@link io.github.subtail.stats.QuantileAnalysis}. Depends on {@code store}.
 */
package io.github.subtail.stats;
