package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Origin;
import org.crosscut.catalogue.RowRule;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Place;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <= b",
                "a <> b AND c < 2.50",
                "a > b OR NOT d",
                "a + 1 = b * 2 - -1",
                "c BETWEEN 0.5 AND a",
                "c NOT BETWEEN 0.5 AND a",
                "t IN ('x', 'y')",
                "t NOT IN ('x', 'y', 'z')",
                "d IS NOT TRUE AND e IS NULL",
                "e + INTERVAL '1' MONTH <= f",
                "e - INTERVAL '2' DAY < f AND f >= DATE '2024-02-29'",
                "(a = 1) IS NULL OR d IS FALSE"
            })
    void isBrokenExactlyByTheRowsOfWhichTheEngineSaysFalse(String condition) throws SQLException {
        RowCondition compiled = condition(condition);
        var random = new Random(11);
        try (var engine = DriverManager.getConnection("jdbc:duckdb:")) {
            for (int i = 0; i < 150; i++) {
                @Nullable Object[] row = row(random);
                assertThat(compiled.isBrokenBy(row))
                        .as(condition + " on " + java.util.Arrays.toString(row))
                        .isEqualTo(isFalse(engine, condition, row));
            }
        }
    }

    private static boolean isFalse(
            java.sql.Connection engine, String condition, @Nullable Object[] row)
            throws SQLException {
        String sql =
                "SELECT ("
                        + condition
                        + ") IS FALSE FROM (SELECT ?::BIGINT a, ?::BIGINT b, ?::DECIMAL(9,2) c,"
                        + " ?::BOOLEAN d, ?::DATE e, ?::DATE f, ?::VARCHAR t)";
        try (var statement = engine.prepareStatement(sql)) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private static @Nullable Object[] row(Random random) {
        var values = new ArrayList<@Nullable Object>();
        values.add((long) random.nextInt(4));
        values.add((long) random.nextInt(4));
        values.add(BigDecimal.valueOf(random.nextInt(400), 2));
        values.add(random.nextBoolean());
        values.add(LocalDate.of(2024, 1, 29).plusDays(random.nextInt(40)));
        values.add(LocalDate.of(2024, 1, 29).plusDays(random.nextInt(40)));
        values.add(List.of("x", "y", "w").get(random.nextInt(3)));
        values.replaceAll(v -> random.nextInt(6) == 0 ? null : v);
        return values.toArray();
    }

    private static RowCondition condition(String sql) {
        var dataset =
                new Dataset(
                        "things",
                        "topic",
                        LocalizedText.of("", ""),
                        LocalizedText.of("", ""),
                        Dataset.Kind.REGISTER,
                        Dataset.Purpose.DATA,
                        1,
                        List.of(
                                column("a", ColumnType.INTEGER),
                                column("b", ColumnType.INTEGER),
                                column("c", ColumnType.decimal(9, 2)),
                                column("d", ColumnType.BOOLEAN),
                                column("e", ColumnType.DATE),
                                column("f", ColumnType.DATE),
                                column("t", ColumnType.TEXT)),
                        null,
                        "",
                        Conventions.UNSTATED,
                        List.of(new RowRule(LocalizedText.of("", ""), sql, Place.file("t.yaml"))),
                        List.of(),
                        List.of(),
                        new Origin("t.yaml", Map.of(), Map.of()));
        return switch (RowCondition.of(dataset)) {
            case Checked.Good<List<RowCondition>>(var conditions, _) -> conditions.getFirst();
            case Checked.Bad<List<RowCondition>>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static Column column(String name, ColumnType type) {
        return new Column(
                name,
                type,
                "",
                false,
                false,
                null,
                "",
                Column.Role.NONE,
                Classification.PUBLIC,
                null,
                null,
                0,
                null,
                Conventions.UNSTATED,
                List.of(),
                List.of(),
                LocalizedText.of("", ""),
                LocalizedText.of("", ""));
    }
}
