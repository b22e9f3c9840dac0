package io.github.subtail.figure;

/**
 * A colour by what it stands for: one per algorithm in every figure, told apart with the common colour-vision
 * deficiencies, at least 3:1 against its background in both themes (after Okabe and Ito, 2008).
 */
public enum Ink {
    /** Projected gradient ascent. */
    PGA(0x0072B2, 0x56B4E9),
    /** Boosted projected gradient ascent. */
    BOOSTED_PGA(0xC24E00, 0xF08A3C),
    /** Stochastic continuous greedy. */
    SCG(0x00805E, 0x2CC49A),
    /** Stochastic continuous greedy++. */
    SCG_PLUS_PLUS(0x9A4A86, 0xDE93CC),
    /** Text, fitted curves, bounds. */
    NEUTRAL(0x3C4148, 0xC9CED6),
    /** What the approximation factor of a bound costs. */
    FACTOR(0x6B717B, 0x969DA7),
    /** What steps of finite size cost. */
    STEPS(0x7D6200, 0xE0C04A),
    /** What late gradients cost. */
    LAG(0x4B4BB8, 0xA5A5F5),
    /** What noise costs in the mean. */
    NOISE_MEAN(0xBF3380, 0xF59AC8),
    /** What noise costs beyond its mean. */
    NOISE_DEVIATION(0xA01830, 0xF2707F);

    private final int light;
    private final int dark;

    Ink(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /**
     * The ink of an algorithm.
     *
     * @param algorithm {@code pga}, {@code boosted-pga}, {@code scg} or {@code scg++}
     * @return its ink, neutral for any other
     */
    public static Ink of(String algorithm) {
        return switch (algorithm) {
            case "pga" -> PGA;
            case "boosted-pga" -> BOOSTED_PGA;
            case "scg" -> SCG;
            case "scg++" -> SCG_PLUS_PLUS;
            default -> NEUTRAL;
        };
    }

    /**
     * The colour on the background of a theme.
     *
     * @param theme light or dark
     * @return 0xRRGGBB
     */
    public int rgb(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }
}
