package io.github.subtail.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Copies the trials that a store does not have yet.
 *
 * @param statement of the store
 * @param place what messages call the folder that they come from
 * @param rows the rows of one of its tables, by its name: what can stand after FROM
 */
record StoreMerge(Statement statement, String place, UnaryOperator<String> rows) {

    /** The trials last: as long as they are copied, they tell what is missing. */
    private static final List<String> TABLES = List.of("observation", "certificate", "timing", "trial");

    /** Copies what is missing, after a look at what both have. */
    void copy() throws SQLException {
        refuseConflict();
        for (String table : TABLES) {
            statement.execute("INSERT INTO " + table + " SELECT s.* FROM " + rows.apply(table)
                    + " AS s WHERE NOT EXISTS (FROM trial AS t WHERE t.cell = s.cell AND t.trial = s.trial)");
        }
    }

    private void refuseConflict() throws SQLException {
        String sql = "SELECT t.cell, t.trial, coalesce(t.x_sha256, t.status), coalesce(s.x_sha256, s.status)"
                + " FROM trial AS t JOIN " + rows.apply("trial") + " AS s ON s.cell = t.cell AND s.trial = t.trial"
                + " WHERE coalesce(t.x_sha256, t.status) <> coalesce(s.x_sha256, s.status) ORDER BY 1, 2 LIMIT 1";
        try (ResultSet result = statement.executeQuery(sql)) {
            if (result.next()) {
                throw new StoreException("trial " + result.getString(1) + ":" + result.getInt(2) + " is "
                        + result.getString(4) + " in " + place + " but " + result.getString(3)
                        + " in what was merged before it");
            }
        }
    }
}
