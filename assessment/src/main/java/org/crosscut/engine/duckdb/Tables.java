package org.crosscut.engine.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosscut.archive.OpenRows;
import org.crosscut.archive.Slice;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.engine.Data;
import org.crosscut.engine.Data.Part;
import org.crosscut.rule.UpgradeRule;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Fills a database with the tables that rules see. Dataset tables have two columns that rules do
/// not see: `_submission`, its sequence, and `_line`, the line of the file.
final class Tables {
    /// The view of rows that point to nothing.
    static final String DANGLING = "\"_dangling\"";

    private static final String HISTORY = "@history";

    private final DuckDBConnection connection;

    Tables(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// @param large from how many bytes of Parquet on rows stay in their files
    /// @return the files that have to stay readable
    List<Path> fill(Data data, long large) throws SQLException {
        var files = new ArrayList<Path>();
        for (ReferenceTable table : data.references()) {
            fill(table, data.workspace());
        }
        for (Data.Filled filled : data.datasets()) {
            Dataset dataset = filled.dataset();
            if (!filled.parts().isEmpty() && StoredRows.are(filled)) {
                files.addAll(
                        new StoredRows(connection, filled, large)
                                .fill(dataset.table(), dataset.table() + HISTORY));
                continue;
            }
            if (filled.parts().isEmpty()) {
                for (String table : List.of(dataset.table(), dataset.table() + HISTORY)) {
                    run("CREATE TABLE %s (%s)".formatted(Sql.name(table), columns(dataset)));
                }
                continue;
            }
            run("CREATE TEMP TABLE received (" + columns(dataset) + ")");
            receive(filled);
            keep(dataset, dataset.table(), filled.effective());
            keep(dataset, dataset.table() + HISTORY, filled.history());
            run("DROP TABLE received");
        }
        run("CREATE VIEW " + DANGLING + " AS " + dangling(data));
        return files;
    }

    /// Every row that points to nothing: its table and place, and the table that it points to.
    private static String dangling(Data data) {
        var known = data.datasets().stream().map(f -> f.dataset().table()).toList();
        String all =
                data.datasets().stream()
                        .map(Data.Filled::dataset)
                        .flatMap(d ->
                                d.foreignKeys().stream()
                                        .filter(k -> known.contains(k.table()))
                                        .map(k -> dangling(d, k)))
                        .collect(Collectors.joining(" UNION ALL "));
        return all.isEmpty()
                ? "SELECT '' AS dataset, 0::BIGINT AS submission, 0::BIGINT AS line, '' AS target"
                        + " WHERE false"
                : all;
    }

    private static String dangling(Dataset dataset, ForeignKey key) {
        String points =
                key.columns().stream()
                        .map(c -> "p." + Sql.name(c) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "));
        String same =
                IntStream.range(0, key.columns().size())
                        .mapToObj(i ->
                                "q."
                                        + Sql.name(key.targets().get(i))
                                        + " = p."
                                        + Sql.name(key.columns().get(i)))
                        .collect(Collectors.joining(" AND "));
        return """
        SELECT %s AS dataset, p."_submission" AS submission, p."_line" AS line, %s AS target
        FROM %s AS p WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS q WHERE %s)
        """
                .formatted(
                        Sql.text(dataset.table()),
                        Sql.text(key.table()),
                        Sql.name(dataset.table() + HISTORY),
                        points,
                        Sql.name(key.table() + HISTORY),
                        same);
    }

    private void fill(ReferenceTable table, String workspace) throws SQLException {
        run(
                "CREATE TABLE %s (%s, \"_submission\" BIGINT, \"_line\" BIGINT)"
                        .formatted(Sql.name(table.table()), typed(table.columns())));
        try (var appender = connection.createAppender("main", table.table())) {
            for (var row : table.rows()) {
                if (table.purpose() == ReferenceTable.Purpose.ENTITIES
                        && !workspace.equals(row.get("workspace"))) {
                    continue;
                }
                appender.beginRow();
                for (Column column : table.columns()) {
                    append(appender, column.type(), row.get(column.name()));
                }
                appender.appendNull();
                appender.appendNull();
                appender.endRow();
            }
        }
    }

    private void receive(Data.Filled filled) throws SQLException {
        Dataset dataset = filled.dataset();
        List<Part.Stored> stored = new ArrayList<>();
        for (Part part : filled.parts()) {
            switch (part) {
                case Part.Stored s -> stored.add(s);
                case Part.Read r -> append(dataset, r);
            }
        }
        for (Part.Stored part : stored) {
            try (OpenRows rows = part.rows().open()) {
                String file = Sql.text(rows.path().toAbsolutePath().toString());
                UpgradeRule upgrade = part.upgrade();
                if (upgrade != null) {
                    receive(dataset, part.submission(), file, upgrade);
                } else {
                    run(
                            "INSERT INTO received SELECT %s, %d, \"_line\" FROM read_parquet(%s)"
                                    .formatted(names(dataset, file), part.submission(), file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read submission " + part.submission(), e);
            }
        }
    }

    /// Rows as they were accepted stand under the dataset's name for as long as its SELECT over its
    /// former self runs.
    private void receive(Dataset dataset, long submission, String file, UpgradeRule upgrade)
            throws SQLException {
        List<String> held = List.copyOf(stored(file));
        var columns = new ArrayList<String>();
        for (Column former : upgrade.upgrade().columns()) {
            String name = UpgradeRule.held(dataset, former, held);
            if (name == null) {
                throw new IllegalStateException("no column " + former.name() + " in " + file);
            }
            columns.add(
                    "CAST(%s AS %s) AS %s"
                            .formatted(
                                    Sql.name(name), former.type().sql(), Sql.name(former.name())));
        }
        String table = Sql.name(dataset.table());
        run(
                "CREATE TEMP TABLE %s AS SELECT %s, \"_line\" FROM read_parquet(%s)"
                        .formatted(table, String.join(", ", columns), file));
        String names =
                dataset.columns().stream()
                        .map(c -> Sql.name(c.name()))
                        .collect(Collectors.joining(", "));
        run(
                "INSERT INTO received SELECT %s, %d, \"_line\" FROM (%s) AS upgraded"
                        .formatted(names, submission, upgrade.sql(dataset.columns())));
        run("DROP TABLE temp." + table);
    }

    private void append(Dataset dataset, Part.Read part) throws SQLException {
        try (var appender = connection.createAppender("temp", "main", "received")) {
            for (var row : part.rows().rows()) {
                appender.beginRow();
                for (int i = 0; i < dataset.columns().size(); i++) {
                    append(appender, dataset.columns().get(i).type(), row.values().get(i));
                }
                appender.append(part.submission());
                appender.append(row.line());
                appender.endRow();
            }
        }
    }

    // The order of lines makes results independent of the order in which files were read.
    private void keep(Dataset dataset, String table, List<Slice> slices) throws SQLException {
        run("CREATE TEMP TABLE slice (submission BIGINT, entity VARCHAR, part VARCHAR)");
        try (var appender = connection.createAppender("temp", "main", "slice")) {
            for (Slice slice : slices) {
                appender.beginRow();
                appender.append(slice.submission());
                appender.append(slice.cover().entity());
                appender.append(slice.cover().slice());
                appender.endRow();
            }
        }
        run(
                "CREATE TABLE %s AS SELECT r.* FROM received AS r WHERE EXISTS (SELECT 1 FROM slice AS s"
                                .formatted(Sql.name(table))
                        + " WHERE s.submission = r.\"_submission\""
                        + equal(dataset, Column.Role.ENTITY, "s.entity")
                        + equal(dataset, Column.Role.PERIOD, "s.part")
                        + equal(dataset, Column.Role.STATE_DATE, "s.part")
                        + ") ORDER BY r.\"_submission\", r.\"_line\"");
        run("DROP TABLE slice");
    }

    private static String equal(Dataset dataset, Column.Role role, String other) {
        Column column = dataset.role(role);
        return column == null
                ? ""
                : " AND CAST(r." + Sql.name(column.name()) + " AS VARCHAR) = " + other;
    }

    private static void append(DuckDBAppender appender, ColumnType type, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String s -> appender.append(s);
            case Long n -> appender.append(n.longValue());
            case BigDecimal d -> appender.append(d.setScale(type.scale()));
            case LocalDate d -> appender.append(d);
            case Boolean b -> appender.append(b.booleanValue());
            default -> throw new IllegalArgumentException("no column holds " + value.getClass());
        }
    }

    private static String columns(Dataset dataset) {
        return typed(dataset.columns()) + ", \"_submission\" BIGINT, \"_line\" BIGINT";
    }

    private static String typed(List<Column> columns) {
        return columns.stream()
                .map(c -> Sql.name(c.name()) + " " + c.type().sql())
                .collect(Collectors.joining(", "));
    }

    // A file keeps the names that the columns had when it was accepted.
    private String names(Dataset dataset, String file) throws SQLException {
        if (dataset.columns().stream().allMatch(c -> c.formerly().isEmpty())) {
            return dataset.columns().stream()
                    .map(c -> Sql.name(c.name()))
                    .collect(Collectors.joining(", "));
        }
        Set<String> stored = stored(file);
        return dataset.columns().stream()
                .map(c ->
                        c.formerly().stream()
                                .filter(former ->
                                        !stored.contains(c.name()) && stored.contains(former))
                                .findFirst()
                                .orElse(c.name()))
                .map(Sql::name)
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

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
