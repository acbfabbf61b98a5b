package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.crosscut.catalogue.Classification;
import org.junit.jupiter.api.Test;

class CompiledRuleTest {
    private static final String LATELY =
            """
            -- parameter days integer
            SELECT
              outpost,
              state = 'manned' AND signals IS NOT NULL AS applies,
              last_check + :days * INTERVAL '1' DAY >= :as_of AS compliant
            FROM checks
            """;

    @Test
    void aLimitThatNobodySetLeavesTheOutcomeUnknown() throws SQLException {
        CompiledRule rule = Fixture.good(LATELY);
        try (var engine = new Engine()) {
            engine.run(
                    "INSERT INTO checks (outpost, state, last_check)"
                            + " VALUES ('A', 'manned', DATE '2024-06-28')");
            assertThat(engine.rows(rule.sql(Map.of("days", ParameterValue.unset()), Fixture.AS_OF)))
                    .containsExactly("A|false|null");
            assertThat(engine.rows(rule.sql(Map.of("days", ParameterValue.of(2L)), Fixture.AS_OF)))
                    .containsExactly("A|false|true");
        }
    }

    @Test
    void aParameterWithoutAValueIsTheCallersMistake() {
        CompiledRule rule = Fixture.good(LATELY);
        assertThatThrownBy(() -> rule.sql(Map.of(), Fixture.AS_OF))
                .hasMessage("no value for parameter days");
    }

    @Test
    void itNamesItsTablesAndParameters() {
        CompiledRule rule = Fixture.good(LATELY);
        assertThat(rule.tables()).containsExactly("checks");
        assertThat(rule.parameters()).containsExactly("as_of", "days");
        assertThat(rule.shown()).startsWith("-- parameter").endsWith("FROM checks");
    }

    @Test
    void textOfAParameterCannotEndItsQuotes() throws SQLException {
        CompiledRule rule =
                Fixture.good("-- parameter word text\nSELECT :word AS word FROM checks");
        try (var engine = new Engine()) {
            engine.run("INSERT INTO checks (outpost, state) VALUES ('A', 'manned')");
            String evil = "'; DROP TABLE checks; -- 无";
            assertThat(
                            engine.rows(
                                    rule.sql(
                                            Map.of("word", ParameterValue.of(evil)),
                                            Fixture.AS_OF)))
                    .containsExactly(evil);
        }
    }

    @Test
    void itIsAsSecretAsItsColumnsAndFilters() {
        assertThat(Fixture.good("SELECT outpost FROM checks").classification())
                .isEqualTo(Classification.PUBLIC);
        assertThat(Fixture.good("SELECT reason_given AS reason FROM checks").classification())
                .isEqualTo(Classification.INTERNAL);
        assertThat(
                        Fixture.good("SELECT COUNT(*) AS n FROM repairs WHERE mechanic = 'M'")
                                .classification())
                .isEqualTo(Classification.CONFIDENTIAL);
        assertThat(Fixture.good("SELECT COUNT(*) AS n FROM repairs").classification())
                .isEqualTo(Classification.PUBLIC);
    }

    @Test
    void everyComparisonAndConnectiveHasAMutant() {
        assertThat(
                        Fixture.good(LATELY).mutants().stream()
                                .map(m -> m.place().shown() + " " + m.change()))
                .containsExactly(
                        "rule.sql:4:3 = became <>: state = 'manned'",
                        "rule.sql:4:3 AND became OR: state = 'manned' AND signals IS NOT NULL",
                        "rule.sql:4:24 IS NOT NULL became IS NULL: signals IS NOT NULL",
                        "rule.sql:5:3 >= became >: last_check + :days * INTERVAL '1' DAY >= :as_of");
    }

    @Test
    void theBoundsOfBetweenAndEachWhenAreChangedApart() {
        List<Mutant> mutants =
                Fixture.good(
                                """
                                SELECT
                                  CASE state WHEN 'a' THEN 1 WHEN 'b' THEN 2 END AS rank_of,
                                  signals NOT BETWEEN 1 AND 3 AS outside
                                FROM checks
                                """)
                        .mutants();
        assertThat(mutants.stream().map(m -> m.rule().sql(Map.of(), Fixture.AS_OF)))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void writingTheSqlChangesNothing() {
        CompiledRule rule = Fixture.good(LATELY);
        var values = Fixture.values(rule.source());
        String before = rule.sql(values, Fixture.AS_OF);
        rule.provenanceSql(values, Fixture.AS_OF, List.of("outpost"));
        rule.mutants();
        assertThat(rule.sql(values, Fixture.AS_OF)).isEqualTo(before);
    }

    @Test
    void severalThreadsCompileAndWriteAlike() throws InterruptedException {
        CompiledRule shared = Fixture.good(LATELY);
        var values = Fixture.values(shared.source());
        String expected = shared.sql(values, Fixture.AS_OF);
        List<Callable<String>> jobs =
                IntStream.range(0, 40)
                        .<Callable<String>>mapToObj(i ->
                                () ->
                                        (i % 2 == 0 ? shared : Fixture.good(LATELY))
                                                .sql(values, Fixture.AS_OF))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(jobs))
                    .allSatisfy(f -> assertThat(f.get()).isEqualTo(expected));
        }
    }
}
