package org.crosscut.sample;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.measure.Period;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Runs the generators, `<dataset>.sample.sql`, in a database of its own that holds nothing but the
/// reference tables, with the invented entities only.
///
/// A generator may use `getvariable` of `rows`, `seed`, `entity`, `period`, `period_from` and
/// `period_to`, and the macros `rnd(i, salt)`, a number from 0 to below 1 that depends on both and
/// on the seed, and `pick(list, x)`, the element of a list at the share x. Behind the dataset's
/// columns it may give `expected_CONTROL`, see [MadeOutcome].
public final class SampleGenerator implements AutoCloseable {
    private final Catalogue catalogue;
    private final DuckDBConnection connection;

    public SampleGenerator(Catalogue catalogue) {
        this(catalogue, 2);
    }

    /// @param threads that one statement may use; rows are the same with any number
    SampleGenerator(Catalogue catalogue, int threads) {
        this.catalogue = catalogue;
        var settings = new Properties();
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            connection =
                    DriverManager.getConnection("jdbc:duckdb:", settings)
                            .unwrap(DuckDBConnection.class);
            for (ReferenceTable table : catalogue.references()) {
                fill(table);
            }
            run(
                    "CREATE MACRO rnd(i, salt) AS "
                            + "(hash(i, salt, getvariable('seed')) >> 11) / 9007199254740992.0");
            run("CREATE MACRO pick(list, x) AS list[1 + CAST(floor(x * len(list)) AS INTEGER)]");
            run("SET enable_external_access = false");
        } catch (SQLException e) {
            throw failure("preparing the generators", e);
        }
    }

    /// The file that one entity would send for one period; the same arguments give the same bytes.
    ///
    /// @throws IllegalArgumentException if the dataset has no generator
    public SampleFile generate(
            Dataset dataset, String entity, Period period, long rows, long seed) {
        if (dataset.sample().isEmpty()) {
            throw new IllegalArgumentException(dataset.name() + " has no generator");
        }
        try {
            setAll(entity, period, rows, seed);
            return new SampleFile(
                    dataset.name()
                            + "-"
                            + entity
                            + "-"
                            + period.label().replaceAll("[^0-9A-Za-z]+", "-")
                            + ".csv",
                    csv(dataset));
        } catch (SQLException e) {
            throw failure("generating " + dataset.name(), e);
        }
    }

    /// The outcomes that the generator says it made, by subject: none where it says nothing. One
    /// subject comes more than once if the generator contradicts itself.
    ///
    /// @throws IllegalArgumentException if the dataset has no generator
    public List<MadeOutcome> outcomes(
            Dataset dataset, String entity, Period period, long rows, long seed) {
        if (dataset.sample().isEmpty()) {
            throw new IllegalArgumentException(dataset.name() + " has no generator");
        }
        try {
            setAll(entity, period, rows, seed);
            Set<String> columns = outputs(dataset);
            var made = new ArrayList<MadeOutcome>();
            for (Expectation expectation : Expectation.of(catalogue, dataset)) {
                if (columns.contains(expectation.column())) {
                    made.addAll(outcomes(dataset, expectation));
                }
            }
            return made;
        } catch (SQLException e) {
            throw failure("generating " + dataset.name(), e);
        }
    }

    private List<MadeOutcome> outcomes(Dataset dataset, Expectation expectation)
            throws SQLException {
        List<String> key = expectation.control().key();
        String sql =
                "SELECT DISTINCT %s, \"%s\" FROM (%s\n) WHERE \"%2$s\" IS NOT NULL ORDER BY ALL"
                        .formatted(
                                key.stream()
                                        .map(k -> '"' + k + '"')
                                        .collect(Collectors.joining(", ")),
                                expectation.column(),
                                dataset.sample());
        var made = new ArrayList<MadeOutcome>();
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            while (results.next()) {
                var subject = new LinkedHashMap<String, @Nullable Object>();
                for (int i = 0; i < key.size(); i++) {
                    subject.put(key.get(i), results.getObject(i + 1));
                }
                made.add(
                        new MadeOutcome(
                                expectation.control().id(),
                                subject,
                                results.getString(key.size() + 1).replace(' ', '-')));
            }
        }
        return made;
    }

    private Set<String> outputs(Dataset dataset) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.prepareStatement(dataset.sample())) {
            ResultSetMetaData outputs = statement.getMetaData();
            for (int i = 1; i <= outputs.getColumnCount(); i++) {
                names.add(outputs.getColumnName(i));
            }
        }
        return names;
    }

    /// The generator's statement, prepared and not run.
    ///
    /// @throws SQLException with a message in JSON if it cannot be prepared
    PreparedStatement prepare(Dataset dataset) throws SQLException {
        var period = new Period("2001/02", LocalDate.of(2001, 7, 1), LocalDate.of(2002, 6, 30));
        setAll("X", period, 1, 1);
        run("SET errors_as_json = true");
        return connection.prepareStatement(dataset.sample());
    }

    private void setAll(String entity, Period period, long rows, long seed) throws SQLException {
        set("rows", Long.toString(rows));
        set("seed", Long.toString(seed));
        set("entity", text(entity));
        set("period", text(period.label()));
        set("period_from", "DATE " + text(period.from().toString()));
        set("period_to", "DATE " + text(period.to().toString()));
    }

    private String csv(Dataset dataset) throws SQLException {
        var out = new StringBuilder();
        out.append(dataset.columns().stream().map(Column::name).collect(Collectors.joining(",")))
                .append('\n');
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(dataset.sample())) {
            int width = dataset.columns().size();
            // Behind the dataset's columns there may be outcomes, which no office sends.
            if (results.getMetaData().getColumnCount() < width) {
                throw new IllegalStateException(
                        dataset.name()
                                + ".sample.sql gives "
                                + results.getMetaData().getColumnCount()
                                + " columns, not "
                                + width);
            }
            while (results.next()) {
                for (int i = 1; i <= width; i++) {
                    out.append(i == 1 ? "" : ",").append(cell(results, i));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static String cell(ResultSet results, int column) throws SQLException {
        Object value = results.getObject(column);
        String text =
                switch (value) {
                    case null -> "";
                    case BigDecimal d -> d.toPlainString();
                    case Boolean b -> b ? "yes" : "no";
                    default -> value.toString();
                };
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    }

    private void fill(ReferenceTable table) throws SQLException {
        run(
                "CREATE TABLE \"%s\" (%s)"
                        .formatted(
                                table.table(),
                                table.columns().stream()
                                        .map(c -> '"' + c.name() + "\" " + c.type().sql())
                                        .collect(Collectors.joining(", "))));
        boolean entities = table.purpose() == ReferenceTable.Purpose.ENTITIES;
        try (var appender = connection.createAppender("main", table.table())) {
            for (var row : table.rows()) {
                if (entities && !"exercise".equals(row.get("workspace"))) {
                    continue;
                }
                appender.beginRow();
                for (Column column : table.columns()) {
                    append(appender, column, row.get(column.name()));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Column column, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String s -> appender.append(s);
            case Long n -> appender.append(n.longValue());
            case BigDecimal d -> appender.append(d.setScale(column.type().scale()));
            case LocalDate d -> appender.append(d);
            case Boolean b -> appender.append(b.booleanValue());
            default -> throw new IllegalArgumentException("no column holds " + value.getClass());
        }
    }

    private void set(String variable, String value) throws SQLException {
        run("SET VARIABLE " + variable + " = " + value);
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException failure(String doing, SQLException cause) {
        return new IllegalStateException(doing + " failed: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("closing", e);
        }
    }
}
