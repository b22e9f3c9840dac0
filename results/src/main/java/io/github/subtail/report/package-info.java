/**
 * One HTML file that shows a result folder: verdict, figures, tables, appendix. Entry types: {@code ReportModel} and
 * {@code HtmlReport}. Depends on {@code figure} and {@code stats}; never reads the store.
 */
package io.github.subtail.report;
