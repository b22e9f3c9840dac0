/** Runs on Spark held against runs on one machine. */
package io.github.subtail.spark;
