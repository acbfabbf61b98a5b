package org.crosscut.sample;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.SqlText;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.crosscut.rule.SqlPlace;

/// Prepares each generator in the database in which it would run, without running it, and compares
/// what it returns with the columns of its dataset.
public final class SampleCheck {
    private final SampleGenerator generator;
    private final Dataset dataset;
    private final SqlText sql;
    private final List<String> expectations;
    private final List<Diagnostic> problems = new ArrayList<>();

    private SampleCheck(Catalogue catalogue, SampleGenerator generator, Dataset dataset) {
        this.generator = generator;
        this.dataset = dataset;
        this.expectations =
                Expectation.of(catalogue, dataset).stream().map(Expectation::column).toList();
        String file = dataset.origin().file().replaceFirst("\\.dataset\\.yaml$", ".sample.sql");
        this.sql = new SqlText(file, dataset.sample());
    }

    /// Everything that is wrong in the generators of a catalogue whose files could be read.
    public static List<Diagnostic> check(Catalogue catalogue) {
        List<Dataset> datasets = catalogue.datasets().filter(d -> !d.sample().isBlank()).toList();
        var problems = new ArrayList<Diagnostic>();
        if (datasets.isEmpty()) {
            return problems;
        }
        try (var generator = new SampleGenerator(catalogue)) {
            for (Dataset dataset : datasets) {
                problems.addAll(new SampleCheck(catalogue, generator, dataset).check());
            }
        }
        return problems;
    }

    private List<Diagnostic> check() {
        var types = new TreeMap<String, String>();
        var names = new ArrayList<String>();
        try (var statement = generator.prepare(dataset)) {
            ResultSetMetaData outputs = statement.getMetaData();
            for (int i = 1; i <= outputs.getColumnCount(); i++) {
                names.add(outputs.getColumnName(i));
                types.put(outputs.getColumnName(i), outputs.getColumnTypeName(i));
            }
        } catch (SQLException e) {
            problems.add(new Refused(sql, e).told());
            return problems;
        }
        compare(names, types);
        return problems;
    }

    private void compare(List<String> names, Map<String, String> types) {
        var place = new SqlPlace(sql);
        List<String> wanted = dataset.columns().stream().map(Column::name).toList();
        List<String> missing = wanted.stream().filter(w -> !names.contains(w)).toList();
        // A dataset's own column may be called so, such as the expected accomplishment.
        List<String> expected =
                names.stream().filter(n -> Expectation.isNamed(n) && !wanted.contains(n)).toList();
        List<String> extra =
                names.stream().filter(n -> !wanted.contains(n) && !Expectation.isNamed(n)).toList();
        for (String name : missing) {
            String nearest = Nearest.to(name, extra);
            if (nearest.isEmpty()) {
                add(SampleCode.MISSING_OUTPUT, place.select(), "name", name);
            }
        }
        for (String name : extra) {
            add(
                    SampleCode.UNKNOWN_OUTPUT,
                    place.output(name),
                    "name",
                    name,
                    "nearest",
                    Nearest.to(name, missing),
                    "known",
                    Nearest.list(name, wanted));
        }
        if (missing.isEmpty() && extra.isEmpty()) {
            compareOrder(names, wanted, place);
        }
        for (String name : expected) {
            compareExpectation(name, types.getOrDefault(name, ""), place);
        }
        for (Column column : dataset.columns()) {
            String type = types.get(column.name());
            if (type != null && !fits(column, type)) {
                add(
                        SampleCode.WRONG_OUTPUT_TYPE,
                        place.output(column.name()),
                        "name",
                        column.name(),
                        "type",
                        type,
                        "wanted",
                        column.type().word(),
                        "sql",
                        column.type().sql());
            }
        }
    }

    private void compareExpectation(String name, String type, SqlPlace place) {
        if (!expectations.contains(name)) {
            add(
                    SampleCode.UNKNOWN_EXPECTATION,
                    place.output(name),
                    "name",
                    name,
                    "nearest",
                    Nearest.to(name, expectations),
                    "known",
                    String.join(", ", expectations));
        } else if (!type.equals("VARCHAR")) {
            add(
                    SampleCode.WRONG_OUTPUT_TYPE,
                    place.output(name),
                    "name",
                    name,
                    "type",
                    type,
                    "wanted",
                    "text",
                    "sql",
                    "VARCHAR");
        }
    }

    /// The generated file's header is the dataset's, so that the order is part of the agreement.
    private void compareOrder(List<String> names, List<String> wanted, SqlPlace place) {
        for (int i = 0; i < Math.min(names.size(), wanted.size()); i++) {
            if (!names.get(i).equals(wanted.get(i))) {
                add(
                        SampleCode.OUTPUT_ORDER,
                        place.output(names.get(i)),
                        "found",
                        names.get(i),
                        "wanted",
                        wanted.get(i),
                        "order",
                        String.join(", ", wanted));
                return;
            }
        }
    }

    private boolean fits(Column column, String type) {
        String plain = type.toUpperCase(Locale.ROOT);
        boolean isWhole = plain.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?");
        // DuckDB gives a bare NULL the type INTEGER; it makes an empty cell of any type.
        boolean isNull =
                plain.equals("INTEGER")
                        && Pattern.compile(
                                        "(?i)\\bNULL\\s+(AS\\s+)?" + Pattern.quote(column.name()))
                                .matcher(sql.text())
                                .find();
        return isNull || fits(column.type().kind(), plain, isWhole);
    }

    private static boolean fits(ColumnType.Kind kind, String type, boolean isWhole) {
        return switch (kind) {
            case TEXT -> type.equals("VARCHAR");
            case INTEGER -> isWhole;
            case DECIMAL -> isWhole || type.startsWith("DECIMAL");
            case DATE -> type.equals("DATE");
            case BOOLEAN -> type.equals("BOOLEAN");
            case FLOAT -> type.equals("DOUBLE");
        };
    }

    private void add(SampleCode code, Place place, String... facts) {
        problems.add(Diagnostic.of(code, place, facts));
    }
}
