package org.crosscut.engine.duckdb;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.crosscut.engine.Data;
import org.crosscut.engine.Engine;
import org.duckdb.DuckDBConnection;

/// Opens a DuckDB in memory for each snapshot.
///
/// @param threads how many threads a query may use
public record DuckDbEngine(int threads) implements Engine {
    @Override
    public DuckDbSession open(Data data) {
        try {
            var connection = connect(data.isSealed());
            new Tables(connection).fill(data);
            lock(connection);
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
        }
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

    // From here on only rules are run, and a rule has no business outside the tables.
    private static void lock(DuckDBConnection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET enable_external_access = false");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("SET lock_configuration = true");
        }
    }
}
