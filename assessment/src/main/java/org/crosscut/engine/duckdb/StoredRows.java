package org.crosscut.engine.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.archive.ArchivedRows;
import org.crosscut.archive.OpenRows;
import org.crosscut.archive.Slice;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.engine.Data;
import org.crosscut.engine.Data.Part;
import org.duckdb.DuckDBConnection;

/// The tables of a dataset whose every file lies in the archive under the schema of today. Small
/// ones are copied into memory, each row once; large ones stay where they are and are read in place
/// by every rule, which at that size costs less than the copy and takes no memory. Rows come by
/// submission and line either way.
final class StoredRows {
    private final DuckDBConnection connection;
    private final Data.Filled filled;
    private final long large;

    /// @param large from how many bytes of Parquet on rows stay in their files
    StoredRows(DuckDBConnection connection, Data.Filled filled, long large) {
        this.connection = connection;
        this.filled = filled;
        this.large = large;
    }

    /// Whether the rows can be read as they lie.
    static boolean are(Data.Filled filled) {
        return filled.parts().stream()
                .allMatch(p -> p instanceof Part.Stored stored && stored.upgrade() == null);
    }

    /// Makes the table of the rows in effect and that of the history.
    ///
    /// @return the files that have to stay readable
    List<Path> fill(String table, String history) throws SQLException {
        List<Part.Stored> parts = filled.parts().stream().map(Part.Stored.class::cast).toList();
        List<Path> files = new ArrayList<>();
        boolean isLarge = bytes(parts) >= large;
        if (isLarge && parts.stream().allMatch(p -> p.rows() instanceof ArchivedRows.Plain)) {
            parts.forEach(p -> files.add(file(p)));
            view(history, parts, filled.history());
        } else {
            copy(history, parts, filled.history());
        }
        if (isLarge && filled.effective().equals(filled.history())) {
            run("CREATE VIEW %s AS SELECT * FROM %s".formatted(Sql.name(table), Sql.name(history)));
        } else if (files.isEmpty()) {
            copy(table, parts, filled.effective());
        } else {
            view(table, parts, filled.effective());
        }
        return files;
    }

    private static long bytes(List<Part.Stored> parts) {
        long bytes = 0;
        for (Part.Stored part : parts) {
            try {
                bytes += Files.size(file(part));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read submission " + part.submission(), e);
            }
        }
        return bytes;
    }

    private static Path file(Part.Stored part) {
        return switch (part.rows()) {
            case ArchivedRows.Plain(Path parquet) -> parquet;
            case ArchivedRows.Sealed(Path file, var _) -> file;
        };
    }

    private void view(String table, List<Part.Stored> parts, List<Slice> slices)
            throws SQLException {
        var selects = new ArrayList<String>();
        for (Part.Stored part : parts) {
            List<Slice> own = of(part, slices);
            if (!own.isEmpty()) {
                selects.add(select(part, own, text(file(part))));
            }
        }
        run(
                "CREATE VIEW %s AS %s"
                        .formatted(
                                Sql.name(table),
                                selects.isEmpty()
                                        ? "SELECT * FROM " + empty()
                                        : String.join(" UNION ALL ", selects)));
    }

    private String empty() {
        return "(SELECT "
                + filled.dataset().columns().stream()
                        .map(c -> "CAST(NULL AS " + c.type().sql() + ") AS " + Sql.name(c.name()))
                        .collect(Collectors.joining(", "))
                + ", 0::BIGINT AS \"_submission\", 0::BIGINT AS \"_line\") WHERE false";
    }

    private void copy(String table, List<Part.Stored> parts, List<Slice> slices)
            throws SQLException {
        run("CREATE TABLE %s AS SELECT * FROM %s".formatted(Sql.name(table), empty()));
        for (Part.Stored part : parts) {
            List<Slice> own = of(part, slices);
            if (own.isEmpty()) {
                continue;
            }
            try (OpenRows rows = part.rows().open()) {
                run(
                        "INSERT INTO %s %s"
                                .formatted(Sql.name(table), select(part, own, text(rows.path()))));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read submission " + part.submission(), e);
            }
        }
    }

    private static List<Slice> of(Part.Stored part, List<Slice> slices) {
        return slices.stream().filter(s -> s.submission() == part.submission()).toList();
    }

    private String select(Part.Stored part, List<Slice> own, String file) throws SQLException {
        String all =
                "SELECT %s, %d::BIGINT AS \"_submission\", \"_line\" FROM read_parquet(%s)"
                        .formatted(names(file), part.submission(), file);
        if (own.size() == part.slices()) {
            return all;
        }
        String within = own.stream().map(this::within).collect(Collectors.joining(" OR "));
        return "SELECT * FROM (" + all + ") AS r WHERE " + within;
    }

    private String within(Slice slice) {
        Dataset dataset = filled.dataset();
        return "(true"
                + equal(dataset, Column.Role.ENTITY, slice.cover().entity())
                + equal(dataset, Column.Role.PERIOD, slice.cover().slice())
                + equal(dataset, Column.Role.STATE_DATE, slice.cover().slice())
                + ")";
    }

    private static String equal(Dataset dataset, Column.Role role, String value) {
        Column column = dataset.role(role);
        return column == null
                ? ""
                : " AND CAST(r." + Sql.name(column.name()) + " AS VARCHAR) = " + Sql.text(value);
    }

    // A file keeps the names that the columns had when it was accepted.
    private String names(String file) throws SQLException {
        List<Column> columns = filled.dataset().columns();
        Set<String> stored =
                columns.stream().allMatch(c -> c.formerly().isEmpty()) ? Set.of() : stored(file);
        return columns.stream()
                .map(c ->
                        Sql.name(
                                        c.formerly().stream()
                                                .filter(former ->
                                                        !stored.contains(c.name())
                                                                && stored.contains(former))
                                                .findFirst()
                                                .orElse(c.name()))
                                + " AS "
                                + Sql.name(c.name()))
                .collect(Collectors.joining(", "));
    }

    private Set<String> stored(String file) throws SQLException {
        var stored = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "DESCRIBE SELECT * FROM read_parquet(" + file + ")")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    private static String text(Path file) {
        return Sql.text(file.toAbsolutePath().toString());
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
