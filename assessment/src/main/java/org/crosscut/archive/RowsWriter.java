package org.crosscut.archive;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.RowSink;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a file as they come, hashes them and writes them as Parquet in their order.
/// The same rows give the same bytes, whatever the machine.
final class RowsWriter implements RowSink, AutoCloseable {
    private final DuckDBConnection connection;
    private final String table;
    private final Dataset dataset;
    private final Path folder;
    private final RowsHash hash;
    private final DuckDBAppender appender;
    private long last = Long.MIN_VALUE;
    private long rows;

    /// @param folder of the archive, for what is said if the disk refuses
    RowsWriter(DuckDBConnection connection, String table, Dataset dataset, String salt, Path folder)
            throws SQLException {
        this.folder = folder;
        this.connection = connection;
        this.table = table;
        this.dataset = dataset;
        this.hash = new RowsHash(salt, dataset.columns().stream().map(Column::name).toList());
        String columns =
                dataset.columns().stream()
                        .map(c -> ParquetFiles.name(c.name()) + " " + c.type().sql())
                        .collect(Collectors.joining(", "));
        run("CREATE TABLE " + table + " (_line BIGINT, " + columns + ")");
        this.appender = connection.createAppender("main", table);
    }

    @Override
    public void add(long line, @Nullable Object[] values) {
        if (line <= last) {
            throw new IllegalArgumentException("row " + line + " comes after row " + last);
        }
        last = line;
        rows++;
        hash.add(line, Arrays.asList(values));
        try {
            appender.beginRow();
            appender.append(line);
            for (Object value : values) {
                append(value);
            }
            appender.endRow();
        } catch (SQLException e) {
            throw ArchiveFailure.of(folder, e);
        }
    }

    private void append(@Nullable Object value) throws SQLException {
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

    long rows() {
        return rows;
    }

    /// Writes all rows; afterwards none may be added.
    ///
    /// @return the hash of the rows' content
    String finish(Path file) throws SQLException {
        appender.close();
        String schema = dataset.name() + "@" + dataset.version();
        run(
                "COPY "
                        + table
                        + " TO "
                        + ParquetFiles.text(file)
                        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880,"
                        + " USE_TMP_FILE false, KV_METADATA {schema: '"
                        + schema.replace("'", "''")
                        + "'})");
        return hash.hex();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
        run("DROP TABLE IF EXISTS " + table);
        connection.close();
    }
}
