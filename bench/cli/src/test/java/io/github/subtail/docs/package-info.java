/** What the documentation shows is compiled, run and compared. */
package io.github.subtail.docs;
