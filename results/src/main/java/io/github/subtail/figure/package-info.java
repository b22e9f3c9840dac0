/**
 * The figures of the reference study as plain data, drawn to PNG, SVG, PDF and CSV. Entry types: {@code StudyFigures},
 * {@code Figure}, {@code FigureFiles}. Depends on {@code stats}; never runs a trial.
 */
package io.github.subtail.figure;
