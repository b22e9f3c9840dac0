package io.github.subtail.figure;

/** The background a figure is drawn for. */
public enum Theme {
    /** Dark on white: print, and every file. */
    LIGHT(0xFFFFFF, 0x24282D, 0xD9DCE1),
    /** Light on dark: the report on a dark screen. */
    DARK(0x1B1E23, 0xE3E6EA, 0x3B4048);

    private final int background;
    private final int text;
    private final int grid;

    Theme(int background, int text, int grid) {
        this.background = background;
        this.text = text;
        this.grid = grid;
    }

    /**
     * The paper.
     *
     * @return 0xRRGGBB
     */
    public int background() {
        return background;
    }

    /**
     * Words, numbers and axes.
     *
     * @return 0xRRGGBB
     */
    public int text() {
        return text;
    }

    /**
     * Grid lines.
     *
     * @return 0xRRGGBB
     */
    public int grid() {
        return grid;
    }
}
