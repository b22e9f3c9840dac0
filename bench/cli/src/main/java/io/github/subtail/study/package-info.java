/**
 * The main job: the reference study as one ordinary experiment file, and the figures and report made of its results.
 * Entry type: {@link io.github.subtail.study.StudyDescription}. Depends on {@code experiment} and on {@code results}.
 */
package io.github.subtail.study;
