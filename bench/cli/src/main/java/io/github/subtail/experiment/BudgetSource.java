package io.github.subtail.experiment;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the graph of a budget allocation comes from. */
public sealed interface BudgetSource {

    /**
     * An edge list, TSV or CSV, plain or gzip.
     *
     * @param file the file
     */
    record Edges(DataFile file) implements BudgetSource {}

    /**
     * The Yahoo! Search Marketing Advertiser Bidding Data, which the user obtains.
     *
     * @param file the file
     */
    record Yahoo(DataFile file) implements BudgetSource {}

    /**
     * The seeded look-alike.
     *
     * @param channels number of channels, at least 1
     * @param customers number of customers, at least 1
     * @param edges number of edges, at least the larger of the two, at most their product
     * @param instanceSeed its seed, at least 0
     */
    record Synthetic(int channels, int customers, int edges, long instanceSeed) implements BudgetSource {}

    /** The one key that names the source, with its value. */
    default Map<String, Object> description() {
        if (this instanceof Edges edges) {
            return Map.of("edges", edges.file.given());
        }
        if (this instanceof Yahoo yahoo) {
            return Map.of("yahoo", yahoo.file.given());
        }
        Synthetic synthetic = (Synthetic) this;
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("channels", synthetic.channels);
        map.put("customers", synthetic.customers);
        map.put("edges", synthetic.edges);
        map.put("instance-seed", synthetic.instanceSeed);
        return Map.of("synthetic", map);
    }
}
