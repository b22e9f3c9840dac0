package io.github.subtail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The recorded trials of one result folder: the DuckDB file {@code results.duckdb}.
 *
 * <p>A batch of trials enters in one transaction, so a killed process loses whole trials at most and a resumed one runs
 * exactly the missing (cell, trial) keys. Opening takes milliseconds and is meant to be short: a runner opens the store
 * to write a batch, a reader to look. While another process holds it, opening waits {@link #PATIENCE}. An instance
 * belongs to one thread. Every method throws {@link StoreException} with the name of the file if the file is damaged,
 * full or held; a damaged file is never written to.
 */
public final class ResultStore implements AutoCloseable {

    /** Name of the database in a result folder. */
    public static final String FILE_NAME = "results.duckdb";

    /** How long opening waits for another process. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final StoreSession session;

    private ResultStore(Path file, StoreSession session) {
        this.file = file;
        this.session = session;
    }

    /**
     * Whether a folder has a store.
     *
     * @param folder the result folder
     * @return true if the file is there, even if damaged
     */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE_NAME));
    }

    /**
     * Makes the store of a new folder, whole or not at all, and opens it for writing.
     *
     * @param folder the result folder, made if missing
     * @param experiment what it will hold
     * @param cells the cells of the experiment
     * @return the open store
     * @throws StoreException if the folder has one already
     */
    public static ResultStore create(Path folder, ExperimentRow experiment, List<Cell> cells) {
        Path file = folder.resolve(FILE_NAME);
        if (Files.exists(file)) {
            throw new StoreException("store " + file + " exists already");
        }
        Path fresh = folder.resolve(FILE_NAME + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(fresh);
            // the log of a store that somebody deleted: the database would take its trials for those of the new one
            Files.deleteIfExists(folder.resolve(FILE_NAME + ".wal"));
            try (ResultStore store = new ResultStore(fresh, StoreSession.open(fresh, false, PATIENCE))) {
                store.createTables(experiment, cells);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create store " + file + ": " + e.getMessage(), e);
        }
        return open(folder);
    }

    /**
     * Opens the store of a folder for writing, and makes it if there is none: the beginning of a run.
     *
     * <p>Every block of an existing store is read once, so that nothing is added to a damaged one.
     *
     * @param folder the result folder
     * @param experiment what it holds
     * @param cells the cells of the experiment
     * @return the open store
     * @throws StoreException if it holds trials of another description, or is damaged anywhere
     */
    public static ResultStore openOrCreate(Path folder, ExperimentRow experiment, List<Cell> cells) {
        if (!exists(folder)) {
            create(folder, experiment, cells).close();
        }
        ResultStore store = open(folder, false, false);
        try {
            store.requireTablesOnly();
            store.session.query(StoreReader::readEverything);
            String stored = store.experiment().sha256();
            if (!stored.equals(experiment.sha256())) {
                throw new StoreException("folder " + folder + " holds results of another description (" + stored
                        + ", not " + experiment.sha256() + "): choose another folder");
            }
            return store;
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Opens the store of a folder for reading and writing.
     *
     * @param folder the result folder
     * @return the open store
     */
    public static ResultStore open(Path folder) {
        return open(folder, false, true);
    }

    /**
     * Opens the store of a folder for reading; several may read at once.
     *
     * @param folder the result folder
     * @return the open store
     */
    public static ResultStore openReadOnly(Path folder) {
        return open(folder, true, true);
    }

    /** Refuses a file that would do more than hold data when it is read; takes some 10 ms. */
    private void requireTablesOnly() {
        if (session.query(StoreReader::foreign) > 0) {
            throw new StoreException("store " + file + " must hold tables only: it has views or macros");
        }
    }

    /** Confined, a store reads and writes within its folder only, whatever its file asks for. */
    private static ResultStore open(Path folder, boolean readOnly, boolean confined) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            throw new StoreException("no store at " + file);
        }
        StoreConnection.checkNotEmpty(file);
        ResultStore store = new ResultStore(file, StoreSession.open(file, readOnly, PATIENCE));
        try {
            if (confined) {
                store.session.run(connection -> StoreConnection.confine(connection, folder));
            }
            store.experiment();
            return store;
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    private void createTables(ExperimentRow experiment, List<Cell> cells) {
        session.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TrialTables.EXPERIMENT.create());
                statement.execute(TrialTables.CELL.create());
                for (String sql : TrialTables.createMeasured()) {
                    statement.execute(sql);
                }
                for (Table<?> table : Tables.derived()) {
                    statement.execute(table.create());
                }
            }
            TrialTables.EXPERIMENT.append(connection, List.of(experiment));
            TrialTables.CELL.append(connection, cells);
        });
        session.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                // closing would do it as well, but fail in silence where the disk is full
                statement.execute("CHECKPOINT");
            }
        });
    }

    /**
     * What the folder holds.
     *
     * @return the one row of {@code experiment}
     */
    public ExperimentRow experiment() {
        List<ExperimentRow> rows =
                session.query(connection -> StoreReader.rows(connection, TrialTables.EXPERIMENT, ""));
        if (rows.size() != 1) {
            throw new StoreException("store " + file + " is damaged: it has " + rows.size() + " experiment rows");
        }
        return rows.get(0);
    }

    /**
     * The cells of the experiment.
     *
     * @return all of them, ascending by id
     */
    public List<Cell> cells() {
        return session.query(connection -> StoreReader.rows(connection, TrialTables.CELL, " ORDER BY cell"));
    }

    /**
     * Adds trials, all or none of them.
     *
     * @param batch finished trials, done or failed, whose keys are new
     * @param timing whether to keep their wall times
     * @throws StoreException if a (cell, trial) key is there already or comes twice
     */
    public void append(List<TrialRecord> batch, boolean timing) {
        Set<String> keys = new HashSet<>();
        for (TrialRecord record : batch) {
            if (!keys.add(record.cell() + ":" + record.trial())) {
                throw doubled(record);
            }
        }
        session.transaction(connection -> {
            for (String cell : batch.stream().map(TrialRecord::cell).distinct().toList()) {
                BitSet completed = StoreReader.completed(connection, cell);
                for (TrialRecord record : batch) {
                    if (record.cell().equals(cell) && completed.get(record.trial())) {
                        throw doubled(record);
                    }
                }
            }
            TrialTables.append(connection, batch, timing);
        });
    }

    private StoreException doubled(TrialRecord record) {
        return new StoreException("trial " + record.cell() + ":" + record.trial() + " is already in store " + file);
    }

    /**
     * Adds the trials of another folder that this one does not have, all or none of them.
     *
     * @param folder a result folder of the same description that no run is writing to
     * @throws StoreException if it has another description, or another result of the same trial
     */
    public void merge(Path folder) {
        String sha256;
        try (ResultStore other = openReadOnly(folder)) {
            other.requireTablesOnly();
            sha256 = other.experiment().sha256();
        }
        requireSame(folder, sha256);
        Path source = folder.resolve(FILE_NAME);
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("ATTACH " + StoreConnection.literal(source.toAbsolutePath()) + " AS source (READ_ONLY)");
            try {
                session.transaction(
                        connection -> new StoreMerge(statement, folder.toString(), table -> "source." + table).copy());
            } finally {
                statement.execute("DETACH source");
            }
        } catch (SQLException e) {
            throw StoreConnection.failure(source, e);
        }
    }

    /**
     * Adds the trials of the finished blocks of a cluster's run that this store does not have, each block whole or not at
     * all. A store of {@link #openOrCreate} reads them wherever they are, one of {@link #open} in its own folder.
     *
     * @param folder a {@linkplain ClusterFolder folder} of the same description, which may be this store's own
     * @throws StoreException if it has another description or another result of the same trial, or a block is damaged
     */
    public void gather(Path folder) {
        requireSame(folder, ClusterFolder.experiment(folder).sha256());
        for (TrialBlock block : ClusterFolder.blocks(folder)) {
            session.transaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    new BlockMerge(statement, folder, block).copy();
                }
            });
        }
    }

    private void requireSame(Path folder, String sha256) {
        if (!sha256.equals(experiment().sha256())) {
            throw new StoreException(folder + " holds results of another description than " + file.getParent());
        }
    }

    /**
     * The trials of a cell that need not run again.
     *
     * @param cell id of the cell
     * @return the numbers of its trials, done or failed
     */
    public BitSet completed(String cell) {
        return session.query(connection -> StoreReader.completed(connection, cell));
    }

    /**
     * How many trials of a cell failed.
     *
     * @param cell id of the cell
     * @return the number of failed trials
     */
    public int failed(String cell) {
        return failures(cell).cardinality();
    }

    /**
     * The trials of a cell that failed.
     *
     * @param cell id of the cell
     * @return their numbers
     */
    public BitSet failures(String cell) {
        return session.query(connection -> StoreReader.failures(connection, cell));
    }

    /**
     * How many trials of each cell failed.
     *
     * @return a number for each cell that has a failed trial, by its id
     */
    public Map<String, Integer> failures() {
        return session.query(CellReader::failures);
    }

    /**
     * The greatest exact F recorded on each problem, of any iterate.
     *
     * @return a value for each problem that has a done trial, by its id
     */
    public Map<String, Double> greatestValues() {
        return session.query(CellReader::greatestValues);
    }

    /**
     * The samples of every cell at its horizon, in one pass.
     *
     * @return for each cell with a done trial, by its id, one sample per statistic that has values
     */
    public Map<String, List<Sample>> finalSamples() {
        return session.query(CellReader::finalSamples);
    }

    /**
     * The certificates of every cell at its horizon, in one pass.
     *
     * @return for each cell that has some, by its id, for each name one value per done trial that has it, in the order of
     *     the trials
     */
    public Map<String, Map<String, double[]>> finalCertificates() {
        return session.query(CellReader::finalCertificates);
    }

    /**
     * The exact F of the points that the done trials of a cell returned.
     *
     * @param cell id of the cell
     * @return a value by trial, in the order of the trials
     */
    public SortedMap<Integer, Double> finalValues(String cell) {
        return session.query(connection -> StoreReader.finalValues(connection, cell));
    }

    /**
     * The values of one statistic at one iteration over the done trials of a cell.
     *
     * @param cell id of the cell
     * @param t iteration
     * @param statistic which column
     * @return one value per done trial that has it, in the order of the trials; empty if there is none
     */
    public double[] values(String cell, int t, Statistic statistic) {
        return session.query(connection -> StoreReader.values(connection, cell, t, statistic));
    }

    /**
     * All samples of a cell at all its iterations, in one pass.
     *
     * @param cell id of the cell
     * @return one per iteration and statistic that has values, ascending by iteration, then statistic
     */
    public List<Sample> samples(String cell) {
        return session.query(connection -> StoreReader.samples(connection, cell));
    }

    /**
     * Oracle calls up to an iteration.
     *
     * @param cell id of the cell
     * @param t iteration
     * @return the greatest over the done trials; 0 without one
     */
    public long oracleCalls(String cell, int t) {
        return session.query(connection -> StoreReader.oracleCalls(connection, cell, t));
    }

    /**
     * A certificate at one iteration over the done trials of a cell.
     *
     * @param cell id of the cell
     * @param t iteration
     * @param name such as {@code reg_obs}
     * @return one value per done trial that has it, in the order of the trials
     */
    public double[] certificates(String cell, int t, String name) {
        return session.query(connection -> StoreReader.certificates(connection, cell, t, name));
    }

    /**
     * One trial, whole.
     *
     * @param cell id of the cell
     * @param trial number of the trial
     * @return its record, with wall time 0 if that was not kept; empty if the trial has not run
     */
    public Optional<TrialRecord> trial(String cell, int trial) {
        return session.query(connection -> StoreReader.trials(connection, cell, trial)).stream()
                .findFirst();
    }

    /**
     * All trials of a cell, whole.
     *
     * @param cell id of the cell
     * @return their records, in the order of the trials
     */
    public List<TrialRecord> trials(String cell) {
        return session.query(connection -> StoreReader.trials(connection, cell, StoreReader.ALL));
    }

    /**
     * The done trials of a cell without their observations.
     *
     * @param cell id of the cell
     * @return their summaries, in the order of the trials
     */
    public List<TrialSummary> summaries(String cell) {
        return session.query(connection -> StoreReader.summaries(connection, cell));
    }

    /**
     * Puts the rows of a derived table in place of those that are there.
     *
     * @param table one of {@link Tables}
     * @param rows all its rows, in any order
     * @param <R> the record of a row
     */
    public <R> void replace(Table<R> table, List<R> rows) {
        session.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM " + table.quoted());
            }
            table.append(connection, rows);
        });
    }

    /**
     * The rows of a derived table.
     *
     * @param table one of {@link Tables}
     * @param <R> the record of a row
     * @return its rows, ascending by their columns, left to right
     */
    public <R> List<R> read(Table<R> table) {
        return session.query(connection -> StoreReader.rows(connection, table, " ORDER BY ALL"));
    }

    /**
     * Writes every table but {@code experiment} and {@code timing} to {@code tables/<table>.<extension>} of a folder.
     *
     * <p>The bytes depend on the rows only: not on the order they came in, nor on clock, host or path.
     *
     * @param folder the result folder, in which {@code tables} stands or is made
     * @param format the kind of file
     * @return the files written
     */
    public List<Path> export(Path folder, ExportFormat format) {
        return TableExport.all(session.connection(), file, folder.resolve("tables"), format);
    }

    /** Closes the file, and lets others have it. */
    @Override
    public void close() {
        session.close();
    }
}
