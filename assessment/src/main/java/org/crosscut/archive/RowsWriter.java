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

/// Takes the rows of a file as they come and, in a thread beside the one that reads, hashes them
/// and writes them as Parquet in their order. The same rows give the same bytes, whatever the
/// machine.
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
    private @Nullable Writing writing;
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
        Writing task = begun();
        stream.end(task::isRunning);
        task.await();
        return hash.hex();
    }

    private void passOn() throws IOException, SQLException {
        Writing task = begun();
        if (!stream.put(batch, task::isRunning)) {
            task.await();
        }
        batch = new RowBatch();
    }

    private Writing begun() throws IOException {
        Writing begun = writing;
        if (begun == null) {
            begun = begin(destination.open());
            writing = begun;
        }
        return begun;
    }

    private Writing begin(Path file) {
        var task =
                new FutureTask<@Nullable Void>(() -> {
                    write(file);
                    return null;
                });
        return new Writing(task, Thread.ofPlatform().name("rows-to-parquet").daemon().start(task));
    }

    private void write(Path file) throws SQLException {
        String schema = dataset.name() + "@" + dataset.version();
        long number = table.expect(new RowTable.Incoming(dataset.columns(), stream, hash));
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM "
                            + RowTable.sql(number)
                            + ") TO "
                            + ParquetFiles.text(file)
                            + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 122880,"
                            + " USE_TMP_FILE false, KV_METADATA {schema: '"
                            + schema.replace("'", "''")
                            + "'})");
        } finally {
            table.forget(number);
        }
    }

    /// Ends the writing, if it still goes on, and waits for its end.
    @Override
    public void close() throws SQLException {
        Writing task = writing;
        if (task != null) {
            stream.drop();
            task.end();
        }
        connection.close();
    }

    /// What is written, and the thread that does it.
    private record Writing(FutureTask<@Nullable Void> task, Thread thread) {
        boolean isRunning() {
            return !task.isDone();
        }

        /// Waits until all is written.
        void await() throws SQLException {
            try {
                task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw new IllegalStateException("the rows were not written", e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }

        /// Waits until the thread is gone, however the writing went: a task is done a little before
        /// its thread ends, and who closes an archive counts on nothing of it running on.
        void end() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }

        private static IllegalStateException interrupted(InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted while rows were written", e);
        }
    }
}
