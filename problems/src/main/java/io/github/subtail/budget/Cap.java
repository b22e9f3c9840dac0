package io.github.subtail.budget;

/** The upper bound of what an advertiser may spend on one channel, the same for every channel. */
public sealed interface Cap {

    /**
     * The bound as a number.
     *
     * @param graph the graph whose mean price may be asked for
     * @return a number &gt; 0
     * @throws IllegalArgumentException if the graph has no positive mean price and the cap needs one
     */
    double on(BipartiteGraph graph);

    /**
     * A number.
     *
     * @param value finite, &gt; 0
     */
    record Constant(double value) implements Cap {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public Constant {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("cap must be finite and > 0: was " + value);
            }
        }

        @Override
        public double on(BipartiteGraph graph) {
            return value;
        }
    }

    /** The mean price of the graph, as in [BGZM23]. */
    record MeanPrice() implements Cap {

        @Override
        public double on(BipartiteGraph graph) {
            double price = graph.meanPrice()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "cap mean-price needs an edge file with a column mean_price: was without"));
            if (price > 0) {
                return price;
            }
            throw new IllegalArgumentException("cap mean-price needs a mean price > 0: was " + price);
        }
    }
}
