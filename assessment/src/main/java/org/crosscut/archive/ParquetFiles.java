package org.crosscut.archive;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Properties;
import org.crosscut.catalogue.Dataset;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Writes rows as Parquet and reads them back, by a database in memory that is opened once. What is
/// too much for its memory it puts aside in a folder, if it is given one.
final class ParquetFiles implements AutoCloseable {
    private static final String MEMORY = "400MB";

    private final @Nullable Path spill;
    private final RowTable table = new RowTable();
    private @Nullable DuckDBConnection connection;

    /// @param spill null to keep everything in memory
    ParquetFiles(@Nullable Path spill) {
        this.spill = spill;
    }

    /// Takes the rows of one file; several may be open at once.
    ///
    /// @param salt of the content's hash
    /// @param folder of the archive
    RowsWriter writer(Dataset dataset, String salt, RowsWriter.Destination destination, Path folder)
            throws SQLException {
        DuckDBConnection own = open().duplicate().unwrap(DuckDBConnection.class);
        return new RowsWriter(own, table, dataset, salt, destination, folder);
    }

    /// The hash of the rows in a file; another than that of the rows written if it is not theirs.
    String contentHash(Path file, String salt) throws SQLException {
        String sql = "SELECT * FROM read_parquet(%s)".formatted(text(file));
        try (Statement statement = open().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
                names.add(result.getMetaData().getColumnName(i));
            }
            var hash = new RowsHash(salt, names);
            while (result.next()) {
                @Nullable Object[] values = new @Nullable Object[names.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = result.getObject(i + 2);
                }
                hash.add(result.getLong(1), values);
            }
            return hash.hex();
        }
    }

    private synchronized DuckDBConnection open() throws SQLException {
        DuckDBConnection open = connection;
        if (open == null) {
            var settings = new Properties();
            settings.setProperty("threads", "2");
            settings.setProperty("preserve_insertion_order", "true");
            settings.setProperty("memory_limit", MEMORY);
            settings.setProperty(
                    "temp_directory", spill == null ? "" : spill.toAbsolutePath().toString());
            settings.setProperty("jdbc_stream_results", "true");
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("allow_community_extensions", "false");
            open =
                    DriverManager.getConnection("jdbc:duckdb:", settings)
                            .unwrap(DuckDBConnection.class);
            table.register(open);
            connection = open;
        }
        return open;
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
