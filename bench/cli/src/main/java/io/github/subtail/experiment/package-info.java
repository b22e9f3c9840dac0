/**
 * What a user asks for: experiment files and SPECs of the command line, validated, with every default filled in. Entry
 * type: {@link io.github.subtail.experiment.Experiment}. Depends on the libraries, never on {@code command}.
 */
package io.github.subtail.experiment;
