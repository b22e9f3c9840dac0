package io.github.subtail.command;

/**
 * What a plan gives to one channel.
 *
 * @param channel its id
 * @param budget what it gets
 * @param lower lower end, over runs, of its share of what is spent; NaN for one run
 * @param upper upper end
 */
record ChannelShare(String channel, double budget, double lower, double upper) {}
