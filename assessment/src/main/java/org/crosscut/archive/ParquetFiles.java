package org.crosscut.archive;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Writes rows as Parquet and reads them back, by a database in memory that is opened once.
final class ParquetFiles implements AutoCloseable {
    private @Nullable DuckDBConnection connection;

    /// The same rows give the same bytes, whatever the machine.
    void write(Rows rows, Path file) throws SQLException {
        Dataset dataset = rows.dataset();
        String columns =
                dataset.columns().stream()
                        .map(c -> quoted(c.name()) + " " + c.type().sql())
                        .collect(Collectors.joining(", "));
        run("CREATE OR REPLACE TABLE submission (_line BIGINT, " + columns + ")");
        try (DuckDBAppender appender = open().createAppender("main", "submission")) {
            for (Row row : rows.rows()) {
                append(appender, row);
            }
        }
        String schema = dataset.name() + "@" + dataset.version();
        run(
                "COPY (SELECT * FROM submission ORDER BY _line) TO "
                        + text(file)
                        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880,"
                        + " KV_METADATA {schema: '"
                        + schema.replace("'", "''")
                        + "'})");
        run("DROP TABLE submission");
    }

    /// The hash of the rows in a file; another than that of the rows written if it is not theirs.
    String contentHash(Path file, String salt) throws SQLException {
        String sql = "SELECT * FROM read_parquet(%s) ORDER BY _line".formatted(text(file));
        try (Statement statement = open().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
                names.add(result.getMetaData().getColumnName(i));
            }
            var hash = new RowsHash(salt, names);
            while (result.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    values.add(result.getObject(i + 2));
                }
                hash.add(result.getLong(1), values);
            }
            return hash.hex();
        }
    }

    private static void append(DuckDBAppender appender, Row row) throws SQLException {
        appender.beginRow();
        appender.append(row.line());
        for (Object value : row.values()) {
            switch (value) {
                case null -> appender.appendNull();
                case String text -> appender.append(text);
                case Long number -> appender.append(number.longValue());
                case BigDecimal number -> appender.append(number);
                case LocalDate day -> appender.append(day);
                case Boolean truth -> appender.append(truth.booleanValue());
                default -> throw new IllegalArgumentException("no column for " + value.getClass());
            }
        }
        appender.endRow();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = open().createStatement()) {
            statement.execute(sql);
        }
    }

    private DuckDBConnection open() throws SQLException {
        DuckDBConnection open = connection;
        if (open == null) {
            var settings = new Properties();
            settings.setProperty("threads", "2");
            settings.setProperty("preserve_insertion_order", "true");
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("allow_community_extensions", "false");
            Connection plain = DriverManager.getConnection("jdbc:duckdb:", settings);
            open = plain.unwrap(DuckDBConnection.class);
            connection = open;
        }
        return open;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
