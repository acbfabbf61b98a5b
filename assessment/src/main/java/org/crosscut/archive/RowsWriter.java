package org.crosscut.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.RowSink;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a file as they come, hashes them and writes them as Parquet in their order, in
/// a thread beside the one that reads. The same rows give the same bytes, whatever the machine.
final class RowsWriter implements RowSink, AutoCloseable {
    /// Where the rows will be written; asked for once, when the first of them are.
    interface Destination {
        Path open() throws IOException;
    }

    private final DuckDBConnection connection;
    private final RowTable table;
    private final Dataset dataset;
    private final Destination destination;
    private final Path folder;
    private final RowsHash hash;
    private final RowStream stream = new RowStream();
    private RowBatch batch = new RowBatch();
    private @Nullable FutureTask<@Nullable Void> writing;
    private long last = Long.MIN_VALUE;
    private long rows;

    /// @param connection of its own, closed with it
    /// @param folder of the archive, for what is said if the disk refuses
    RowsWriter(
            DuckDBConnection connection,
            RowTable table,
            Dataset dataset,
            String salt,
            Destination destination,
            Path folder) {
        this.connection = connection;
        this.table = table;
        this.dataset = dataset;
        this.destination = destination;
        this.folder = folder;
        this.hash = new RowsHash(salt, dataset.columns().stream().map(Column::name).toList());
    }

    @Override
    public void add(long line, @Nullable Object[] values) {
        if (line <= last) {
            throw new IllegalArgumentException("row " + line + " comes after row " + last);
        }
        last = line;
        rows++;
        hash.add(line, values);
        batch.add(line, values);
        if (batch.isFull()) {
            try {
                passOn();
            } catch (IOException e) {
                throw ArchiveFailure.of(folder, e);
            } catch (SQLException e) {
                throw ArchiveFailure.of(folder, e);
            }
        }
    }

    long rows() {
        return rows;
    }

    /// Writes the last rows; afterwards none may be added, and the file is complete.
    ///
    /// @return the hash of the rows' content
    String finish() throws IOException, SQLException {
        passOn();
        FutureTask<@Nullable Void> task = begun();
        stream.end(() -> !task.isDone());
        await(task);
        return hash.hex();
    }

    private void passOn() throws IOException, SQLException {
        FutureTask<@Nullable Void> task = begun();
        if (!stream.put(batch, () -> !task.isDone())) {
            await(task);
        }
        batch = new RowBatch();
    }

    private FutureTask<@Nullable Void> begun() throws IOException {
        FutureTask<@Nullable Void> begun = writing;
        if (begun == null) {
            begun = begin(destination.open());
            writing = begun;
        }
        return begun;
    }

    private FutureTask<@Nullable Void> begin(Path file) {
        var task =
                new FutureTask<@Nullable Void>(() -> {
                    write(file);
                    return null;
                });
        Thread.ofPlatform().name("rows-to-parquet").daemon().start(task);
        return task;
    }

    private void write(Path file) throws SQLException {
        String schema = dataset.name() + "@" + dataset.version();
        long number = table.expect(dataset.columns(), stream);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM "
                            + RowTable.sql(number)
                            + ") TO "
                            + ParquetFiles.text(file)
                            + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880,"
                            + " USE_TMP_FILE false, KV_METADATA {schema: '"
                            + schema.replace("'", "''")
                            + "'})");
        } finally {
            table.forget(number);
        }
    }

    private static void await(FutureTask<@Nullable Void> task) throws SQLException {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException("the rows were not written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were written", e);
        }
    }

    /// Ends the writing, if it still goes on, and waits for its end.
    @Override
    public void close() throws SQLException {
        FutureTask<@Nullable Void> task = writing;
        if (task != null && !task.isDone()) {
            stream.drop();
            try {
                await(task);
            } catch (SQLException e) {
                // That the database complains of rows that stay away is what was wanted.
                connection.close();
                return;
            }
        }
        connection.close();
    }
}
