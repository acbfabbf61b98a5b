package org.crosscut.engine.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscut.engine.Tuple;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Runs statements and reads what they return as the values that rules have: String, Long,
/// BigDecimal, LocalDate, Boolean or null.
final class Statements {
    private final DuckDBConnection connection;

    Statements(DuckDBConnection connection) {
        this.connection = connection;
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EngineFailure("running " + sql, e);
        }
    }

    List<Map<String, @Nullable Object>> select(String sql, @Nullable Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var results = statement.executeQuery()) {
                var meta = results.getMetaData();
                var names = new ArrayList<String>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    names.add(meta.getColumnName(i));
                }
                List<String> shared = List.copyOf(names);
                var rows = new ArrayList<Map<String, @Nullable Object>>();
                while (results.next()) {
                    var row = new @Nullable Object[shared.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = value(results, i + 1);
                    }
                    rows.add(new Tuple(shared, row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new EngineFailure("running " + sql, e);
        }
    }

    /// Looks at one row of a result after the other, holding none.
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    void read(String sql, Reader reader) {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            while (results.next()) {
                reader.read(results);
            }
        } catch (SQLException e) {
            throw new EngineFailure("running " + sql, e);
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineFailure("closing", e);
        }
    }

    static @Nullable Object value(ResultSet results, int column) throws SQLException {
        Object value = results.getObject(column);
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Boolean b -> b;
            case LocalDate d -> d;
            case BigDecimal d -> d;
            case Long n -> n;
            case Integer n -> n.longValue();
            case BigInteger n -> n.longValueExact();
            case Double d -> BigDecimal.valueOf(d);
            default ->
                    throw new IllegalStateException(
                            "a rule gave " + value.getClass() + ", which no type of ours is");
        };
    }
}
