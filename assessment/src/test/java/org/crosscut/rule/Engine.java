package org.crosscut.rule;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// DuckDB in memory with the tables of [Fixture], for tests.
final class Engine implements AutoCloseable {
    private final Connection connection;

    Engine() throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        for (TableShape table : Fixture.TABLES) {
            String columns =
                    table.columns().stream()
                            .map(c -> c.name() + " " + c.type().sql())
                            .collect(Collectors.joining(", "));
            run(
                    "CREATE TABLE \"%s\" (%s, _submission BIGINT, _line BIGINT)"
                            .formatted(table.name(), columns));
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The names and types of the columns, such as `cost DECIMAL(15,2)`.
    List<String> columns(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            var data = statement.getMetaData();
            var columns = new ArrayList<String>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                columns.add(data.getColumnName(i) + " " + data.getColumnTypeName(i));
            }
            return columns;
        }
    }

    /// The rows, their cells as text between bars.
    List<String> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
