package io.github.subtail.figure;

/** How a series is drawn. */
public enum Mark {
    /** A line with small circles; where points have an interval, a band behind it. */
    LINE,
    /** As {@link #LINE}, with downward triangles: a minimum. */
    LINE_DOWN,
    /** As {@link #LINE}, with upward triangles: an upper quantile. */
    LINE_UP,
    /** A dashed line without markers: a fitted curve. */
    DASHED,
    /** A solid line without markers. */
    SOLID,
    /** A dotted line without markers. */
    DOTTED,
    /** A line of dashes and dots without markers. */
    DASH_DOT,
    /** A line of long dashes without markers. */
    LONG_DASHED,
    /** A box plot of all y that share an x. */
    BOX,
    /** A bar from lower to upper on the x axis, y high. */
    BARS,
    /** A bar at each x from lower to upper on the y axis. */
    SPAN,
    /** A thick short line across the bar at each x, y high. */
    LEVEL,
    /** A vertical line at each x, over the whole height. */
    VERTICAL
}
