package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosscut.catalogue.Parameter;
import org.crosscut.language.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every listed function gives on DuckDB the values of `functions.values.csv`.
class FunctionsTest {
    private static final String DATA =
            """
            -- parameter rate decimal(9,2)
            WITH numbers (n, word) AS (
              VALUES (1, 'a'), (1, 'a'), (2, 'b'), (4, 'd'), (CAST(NULL AS INTEGER), 'c')
            ), prices (price) AS (
              VALUES (1.01), (1.02)
            )
            SELECT RESULT AS result, value_at(:rate, :as_of) AS unused
            """;

    private static final Map<String, ParameterValue> RATE =
            Map.of(
                    "rate",
                    new ParameterValue(
                            new BigDecimal("11.50"),
                            List.of(
                                    new Parameter.Dated(
                                            LocalDate.of(2020, 1, 1),
                                            LocalDate.of(2022, 6, 30),
                                            new BigDecimal("10.50"),
                                            LocalizedText.everywhere("invented")),
                                    new Parameter.Dated(
                                            LocalDate.of(2022, 7, 1),
                                            null,
                                            new BigDecimal("11.50"),
                                            LocalizedText.everywhere("invented")))));

    static Stream<String> lines() throws IOException {
        try (var in = FunctionsTest.class.getResourceAsStream("functions.values.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void hasItsValueOnDuckDb(String line) throws SQLException {
        int first = line.indexOf(';');
        int last = line.lastIndexOf(';');
        CompiledRule rule = Fixture.good(DATA.replace("RESULT", line.substring(first + 1, last)));
        try (var engine = new Engine()) {
            String row = engine.rows(rule.sql(RATE, Fixture.AS_OF)).getFirst();
            assertThat(row.substring(0, row.lastIndexOf('|'))).isEqualTo(line.substring(last + 1));
        }
    }

    @Test
    void everyListedFunctionHasAValue() throws IOException {
        assertThat(lines().map(l -> l.substring(0, l.indexOf(';'))))
                .containsAll(Functions.names())
                .allMatch(Functions.names()::contains);
    }
}
