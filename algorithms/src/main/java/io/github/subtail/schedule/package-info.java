/**
 * Step, momentum and batch schedules: pure functions of the iteration. Entry type:
 * {@link io.github.subtail.schedule.Schedule}. Depends on nothing.
 */
package io.github.subtail.schedule;
