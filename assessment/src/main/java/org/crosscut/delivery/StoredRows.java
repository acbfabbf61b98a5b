package org.crosscut.delivery;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.jspecify.annotations.Nullable;

/// The Parquet file of one submission, whose columns may have had other names when it was made.
final class StoredRows {
    private final Connection connection;
    private final String file;
    private final List<String> held;

    StoredRows(Connection connection, Path parquet) throws SQLException {
        this.connection = connection;
        this.file = parquet.toAbsolutePath().toString();
        this.held = columns();
    }

    /// The column that says whose a row is, or null.
    static @Nullable Column entity(Dataset dataset) {
        return dataset.role(Column.Role.ENTITY);
    }

    /// The column that says of which period or state date a row is, or null.
    static @Nullable Column slice(Dataset dataset) {
        return switch (dataset.kind()) {
            case STOCK -> dataset.role(Column.Role.STATE_DATE);
            case FLOW -> dataset.role(Column.Role.PERIOD);
            case REGISTER -> null;
        };
    }

    /// @param sql in which `?` stands for the file
    ResultSet select(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.closeOnCompletion();
        statement.setString(1, file);
        return statement.executeQuery();
    }

    private List<String> columns() throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet none = select("SELECT * FROM read_parquet(?) LIMIT 0")) {
            var data = none.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                names.add(data.getColumnName(i));
            }
        }
        return names;
    }

    /// The SQL for a column's values as text; empty texts where there is no such column.
    String text(@Nullable Column column) {
        String name = column == null ? "" : name(column);
        return name.isEmpty() ? "''" : "CAST(\"" + name + "\" AS VARCHAR)";
    }

    /// The SQL for a column's values; NULL where the file does not have it.
    String typed(Column column) {
        String name = name(column);
        return name.isEmpty() ? "NULL" : "CAST(\"" + name + "\" AS " + column.type().sql() + ")";
    }

    private String name(Column column) {
        if (held.contains(column.name())) {
            return column.name();
        }
        return column.formerly().stream().filter(held::contains).findFirst().orElse("");
    }
}
