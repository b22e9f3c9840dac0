/** Real processes under abuse: killed, without space, held, damaged, and at work for long. */
package io.github.subtail.abuse;
