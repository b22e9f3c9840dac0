package io.github.subtail.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** Copies the trials of one block of a cluster's run, whole or not at all. */
final class BlockMerge {

    private final Statement statement;
    private final Path folder;
    private final TrialBlock block;

    BlockMerge(Statement statement, Path folder, TrialBlock block) {
        this.statement = statement;
        this.folder = folder;
        this.block = block;
    }

    void copy() throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP VIEW block AS SELECT " + StoreConnection.literal(block.cell())
                + " AS cell, * FROM " + parquet());
        requireWhole();
        new StoreMerge(statement, folder.toString(), BlockMerge::rows).copy();
    }

    /** Neither lost nor doubled: exactly the trials that the name of the block says. */
    private void requireWhole() throws SQLException {
        String sql = "SELECT count(*), count(DISTINCT trial), min(trial), max(trial) FROM block";
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            boolean whole = result.getLong(1) == block.size()
                    && result.getLong(2) == block.size()
                    && result.getInt(3) == block.first()
                    && result.getInt(4) == block.last();
            if (!whole) {
                throw damaged("it has " + result.getLong(1) + " trials, " + result.getLong(2) + " of them distinct");
            }
        }
    }

    private static String rows(String table) {
        String columns =
                switch (table) {
                    case "trial" ->
                        "status, oracle_calls, projections, linear_maximizations, final_value, x_sha256, message";
                    case "observation" -> "unnest(observations, recursive := true)";
                    case "certificate" -> "unnest(certificates, recursive := true)";
                    default -> "wall_nanos";
                };
        String where = table.equals("timing") ? " WHERE wall_nanos IS NOT NULL" : "";
        return "(SELECT cell, trial, " + columns + " FROM block" + where + ")";
    }

    private String parquet() {
        String files = ClusterFolder.files(folder, block).stream()
                .map(file -> StoreConnection.literal(file.toAbsolutePath()))
                .collect(Collectors.joining(", "));
        if (files.isEmpty()) {
            throw damaged("it has no files");
        }
        return "read_parquet([" + files + "], hive_partitioning = false)";
    }

    private StoreException damaged(String how) {
        Path place = folder.resolve(TrialBlock.FOLDER).resolve(block.path());
        return new StoreException(
                place + " is damaged: " + how + "; delete it, and the command that made it makes it again");
    }
}
