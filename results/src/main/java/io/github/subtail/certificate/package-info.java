/**
 * What may be quoted of a run without knowing OPT: a guaranteed value, share of OPT and gap, each with its confidence and
 * what it rests on. Entry type: {@link io.github.subtail.certificate.Certificate}. Depends on {@code bounds} and the
 * algorithms module.
 */
package io.github.subtail.certificate;
