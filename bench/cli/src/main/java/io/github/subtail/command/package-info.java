/**
 * The command line: parses, calls, prints; the only package that writes to the console or ends the process. Entry
 * type: {@link io.github.subtail.command.Main}. Depends on everything.
 */
package io.github.subtail.command;
