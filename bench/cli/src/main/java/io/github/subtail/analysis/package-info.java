/**
 * What is computed from a result folder once trials are in it: brackets of OPT, quantiles, exported tables. Entry type:
 * {@link io.github.subtail.analysis.FolderAnalysis}. Depends on {@code experiment} and on the libraries; runs no trial.
 */
package io.github.subtail.analysis;
