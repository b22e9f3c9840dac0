/**
 * Non-concave quadratic programs: instances, generators, their JSON form and their objective. Entry type:
 * {@link io.github.subtail.nqp.NqpInstance}. Depends on {@code algorithms} and {@code kernel}.
 */
package io.github.subtail.nqp;
