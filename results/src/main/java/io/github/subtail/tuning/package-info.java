/**
 * Schedules chosen to maximise what is proved of a run before it starts. Entry type:
 * {@link io.github.subtail.tuning.Tuning}. Depends on {@code bounds} and the algorithms module; no algorithm depends on it.
 */
package io.github.subtail.tuning;
