package org.crosscut.engine.duckdb;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.crosscut.engine.Data;
import org.crosscut.engine.Engine;
import org.duckdb.DuckDBConnection;

/// Opens a DuckDB in memory for each snapshot.
///
/// @param threads how many threads a query may use
/// @param large from how many bytes of Parquet on a dataset's rows are read in place by every rule
public record DuckDbEngine(int threads, long large) implements Engine {
    private static final long LARGE = 16L << 20;

    // DuckDB makes the folder when it needs it and takes it away when it closes.
    private static final Path SPILL =
            Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "crosscut-spill-" + ProcessHandle.current().pid());

    // What the program itself needs comes on top; what is more is put aside on disk.
    private static final String MEMORY = "1600MiB";

    /// @param threads how many threads a query may use
    public DuckDbEngine(int threads) {
        this(threads, LARGE);
    }

    @Override
    public DuckDbSession open(Data data) {
        try {
            var connection = connect(data.isSealed());
            lock(connection, new Tables(connection).fill(data, large));
            return new DuckDbSession(connection, Structure.of(data));
        } catch (SQLException e) {
            throw new EngineFailure("loading the snapshot", e);
        }
    }

    private DuckDBConnection connect(boolean isSealed) throws SQLException {
        var settings = new Properties();
        settings.setProperty("threads", Integer.toString(threads));
        // Files in memory share their names one after the other.
        settings.setProperty("enable_external_file_cache", "false");
        if (isSealed) {
            // What is too much for the memory would be put aside where anybody may read it.
            settings.setProperty("temp_directory", "");
        } else {
            settings.setProperty("memory_limit", MEMORY);
            settings.setProperty("temp_directory", SPILL.toString());
        }
        // Every result is read to its end before the next is asked for, so none need be held whole.
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        var connection =
                DriverManager.getConnection("jdbc:duckdb:", settings)
                        .unwrap(DuckDBConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
        return connection;
    }

    // From here on only rules are run, and a rule has no business outside the tables and the files
    // that they are read from.
    private static void lock(DuckDBConnection connection, List<Path> files) throws SQLException {
        if (!files.isEmpty()) {
            String paths =
                    files.stream()
                            .map(f -> Sql.text(f.toAbsolutePath().toString()))
                            .collect(Collectors.joining(", ", "[", "]"));
            try (var statement = connection.createStatement()) {
                statement.execute("SET allowed_paths = " + paths);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("SET enable_external_access = false");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("SET lock_configuration = true");
        }
    }
}
