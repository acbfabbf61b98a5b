package org.crosscut.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.SqlText;
import org.crosscut.diagnostic.Checked;

/// Invented tables and the rules in this package's resources.
final class Fixture {
    static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    private static final Pattern PARAMETER =
            Pattern.compile("(?m)^-- parameter (\\w+) (\\w+)(?:\\((\\d+),(\\d+)\\))?");

    static final List<TableShape> TABLES =
            List.of(
                    checks("checks"),
                    checks("checks@history"),
                    new TableShape(
                            "repairs",
                            List.of(
                                    column("id", ColumnType.INTEGER, false),
                                    column("outpost", ColumnType.TEXT, false),
                                    column("done_on", ColumnType.DATE, true),
                                    column("cost", ColumnType.decimal(15, 2), false),
                                    secret("mechanic", Classification.CONFIDENTIAL))),
                    new TableShape(
                            "outposts",
                            List.of(
                                    column("code", ColumnType.TEXT, false),
                                    column("sector", ColumnType.TEXT, false),
                                    column("strength", ColumnType.INTEGER, true))));

    static final RuleCompiler COMPILER = new RuleCompiler(TABLES);

    private Fixture() {}

    private static TableShape checks(String name) {
        return new TableShape(
                name,
                List.of(
                        column("outpost", ColumnType.TEXT, false),
                        column("state", ColumnType.TEXT, false),
                        column("last_check", ColumnType.DATE, true),
                        column("signals", ColumnType.INTEGER, true),
                        column("cost", ColumnType.decimal(15, 2), true),
                        column("is_manned", ColumnType.BOOLEAN, true),
                        secret("reason_given", Classification.INTERNAL)));
    }

    private static ColumnShape column(String name, ColumnType type, boolean nullable) {
        return new ColumnShape(name, type, nullable, Classification.PUBLIC);
    }

    private static ColumnShape secret(String name, Classification classification) {
        return new ColumnShape(name, ColumnType.TEXT, true, classification);
    }

    static Stream<Path> files(String folder) {
        try (var files = Files.list(folder(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String folder) {
        try {
            return Path.of(Fixture.class.getResource(folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A rule whose comments `-- parameter name type` declare its parameters.
    static RuleSource source(String name, String sql) {
        var parameters = new LinkedHashMap<String, ColumnType>();
        PARAMETER
                .matcher(sql)
                .results()
                .forEach(m ->
                        parameters.put(
                                m.group(1),
                                m.group(3) != null
                                        ? ColumnType.decimal(
                                                Integer.parseInt(m.group(3)),
                                                Integer.parseInt(m.group(4)))
                                        : new ColumnType(
                                                ColumnType.Kind.valueOf(
                                                        m.group(2)
                                                                .toUpperCase(
                                                                        java.util.Locale.ROOT)),
                                                0,
                                                0)));
        return new RuleSource(new SqlText(name, sql), parameters);
    }

    static CompiledRule good(String sql) {
        Checked<CompiledRule> compiled = COMPILER.compile(source("rule.sql", sql));
        if (compiled instanceof Checked.Good<CompiledRule>(CompiledRule rule, var _)) {
            return rule;
        }
        throw new AssertionError(compiled.problems().toString());
    }

    /// A value for every parameter: 3, 'x', 1.50 or 1 January 2024.
    static Map<String, ParameterValue> values(RuleSource source) {
        var values = new LinkedHashMap<String, ParameterValue>();
        source.parameters()
                .forEach((name, type) ->
                        values.put(
                                name,
                                ParameterValue.of(
                                        switch (type.kind()) {
                                            case TEXT -> "x";
                                            case INTEGER -> 3L;
                                            case DECIMAL, FLOAT -> new BigDecimal("1.50");
                                            case DATE -> LocalDate.of(2024, 1, 1);
                                            case BOOLEAN -> true;
                                        })));
        return values;
    }
}
