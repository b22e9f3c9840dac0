/**
 * Experiments on an Apache Spark cluster: the same description, trials and random streams as on one machine. Entry type:
 * {@link io.github.subtail.spark.SparkRun}. Depends on {@code experiment}, {@code analysis}, {@code runner},
 * {@code store}, the shell of {@code command}, and Spark.
 */
package io.github.subtail.spark;
