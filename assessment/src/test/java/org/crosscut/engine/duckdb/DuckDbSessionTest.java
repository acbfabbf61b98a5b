package org.crosscut.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Assessor;
import org.crosscut.assess.Identity;
import org.crosscut.assess.Lights;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Control;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Population;
import org.crosscut.engine.Population.State;
import org.crosscut.engine.Session.SourceRow;
import org.crosscut.engine.Values;
import org.crosscut.rule.CompiledRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the engine answers to questions about one snapshot, on rows written out here.
class DuckDbSessionTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final Values NO_PARAMETERS = new Values(JUNE, Map.of());
    private static final String LIT_AGAIN = "lamps/lit-again";

    @TempDir Path folder;
    private Lights lights;

    @BeforeEach
    void send() {
        lights = new Lights(folder);
        lights.send("lamps", "XLA,2024-03-31,East,yes,2024-03-01,Ann,,");
        lights.send(
                "lamps",
                "XLA,2024-06-30,West,no,,Bob,,",
                "XLA,2024-06-30,East,yes,2024-06-27,Ann,,",
                "XLA,2024-06-30,South,,2024-06-01,,,");
        lights.send(
                "voyages",
                "XLA,2022/23,V-2,2022-08-02,5,40.50",
                "XLA,2022/23,V-1,2022-08-01,6,60.00",
                "XLA,2023/24,V-1,2023-08-01,3,");
    }

    @AfterEach
    void close() {
        lights.close();
    }

    private DuckDbSession open() {
        return lights.session("2024-06-30", 2);
    }

    private Judgement judgement(String control) {
        return new Assessor(lights.compiled(), new Identity(new byte[] {1}))
                .judgement(lights.control(control));
    }

    private Values values(String control) {
        Control named = lights.control(control);
        return Settings.DEFAULT.values(named.id(), named.parameters(), JUNE);
    }

    @Test
    void rowsWithoutAnOrderComeByAllColumns() {
        CompiledRule nights = lights.compiled().indicator("lamps/nights");
        try (var session = open()) {
            assertThat(session.rows(nights, NO_PARAMETERS))
                    .extracting(r -> r.get("season"), r -> r.get("nights"))
                    .containsExactly(tuple("2022/23", 11L), tuple("2023/24", 3L));
        }
    }

    @Test
    void rowsWithAnOrderKeepIt(@TempDir Path other) {
        var backwards =
                Map.of(
                        "lamps/lamps-over-time.table.sql",
                        Lights.text("lamps/lamps-over-time.table.sql")
                                .replace("ORDER BY counted_on,", "ORDER BY counted_on DESC,"));
        CompiledRule newest = Lights.changed(other, backwards).table("lamps/lamps-over-time");
        try (var session = open()) {
            assertThat(session.rows(newest, NO_PARAMETERS))
                    .extracting(r -> r.get("counted_on"))
                    .containsExactly(JUNE, LocalDate.of(2024, 3, 31));
        }
    }

    @Test
    void everySubjectComesInOrderOfItsKey() {
        try (var session = open()) {
            assertThat(session.subjects(judgement(LIT_AGAIN), values(LIT_AGAIN)))
                    .extracting(
                            j -> j.row().get("lamp"),
                            Population.Judged::state,
                            Population.Judged::unknown)
                    .containsExactly(
                            tuple("East", State.SATISFIED, List.of()),
                            tuple("South", State.UNDETERMINED, List.of("is_dark")),
                            tuple("West", State.OUTSIDE, List.of("dark_since")));
        }
    }

    @Test
    void populationCountsAllAndListsTheOpen() {
        try (var session = open()) {
            Population population = session.population(judgement(LIT_AGAIN), values(LIT_AGAIN));

            assertThat(population.tallies())
                    .containsExactlyInAnyOrder(
                            new Population.Tally("XLA", State.OUTSIDE, 1),
                            new Population.Tally("XLA", State.SATISFIED, 1),
                            new Population.Tally("XLA", State.UNDETERMINED, 1));
            assertThat(population.open())
                    .extracting(j -> j.row().get("lamp"))
                    .containsExactly("South");
        }
    }

    @Test
    void tracesNameTheEmptyCellsOfTheRowsBehindASubject() {
        String control = "lamps/within-budget";
        try (var session = open()) {
            assertThat(
                            session.traces(
                                    judgement(control),
                                    values(control),
                                    Map.of("voyages", List.of("nights", "cost"))))
                    .extracting(t -> t.key().get("season"), t -> t.table(), t -> t.empty())
                    .containsExactly(
                            tuple("2022/23", "voyages", List.of()),
                            tuple("2023/24", "voyages", List.of("cost")));
        }
    }

    @Test
    void sourcesAreTheRowsOfThatKeyEachOnce() {
        Judgement budget = judgement("lamps/within-budget");
        try (var session = open()) {
            List<SourceRow> rows =
                    session.sources(
                            budget.rule(),
                            budget.subjects(),
                            values("lamps/within-budget"),
                            Map.of("district", "XLA", "season", "2022/23"));

            // Line 1 is the header; the rule and the query of its subjects both read the rows.
            assertThat(rows)
                    .extracting(SourceRow::table, SourceRow::submission, SourceRow::line)
                    .containsExactly(tuple("voyages", 3L, 2L), tuple("voyages", 3L, 3L));
            assertThat(rows.getFirst().cells())
                    .containsEntry("voyage", "V-2")
                    .containsEntry("sailed_on", LocalDate.of(2022, 8, 2))
                    .containsEntry("nights", 5L)
                    .containsEntry("cost", new BigDecimal("40.50"))
                    .doesNotContainKeys("_submission", "_line");
        }
    }

    @Test
    void sourcesOfAHistoryAreFoundInItsFormerStates() {
        CompiledRule table = lights.compiled().table("lamps/lamps-over-time");
        try (var session = open()) {
            assertThat(
                            session.sources(
                                    table,
                                    null,
                                    NO_PARAMETERS,
                                    Map.of("counted_on", LocalDate.of(2024, 3, 31))))
                    .extracting(SourceRow::table, SourceRow::submission, SourceRow::line)
                    .containsExactly(tuple("lamps", 1L, 2L));
        }
    }

    @Test
    void keyMayBeAnEmptyCell() {
        try (var session = open()) {
            assertThat(session.rowsOf("lamps", Collections.singletonMap("keeper", null)))
                    .extracting(r -> r.cells().get("lamp"))
                    .containsExactly("South");
        }
    }

    @Test
    void onlyEntitiesOfTheWorkspaceAreThere() {
        try (var session = open()) {
            assertThat(session.rowsOf("entities", Map.of()))
                    .extracting(r -> r.cells().get("code"))
                    .containsExactlyInAnyOrder("XLA", "XLB", "XLN", "XLS");
        }
    }

    @Test
    void noQuestionReachesAFile(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("private.csv"), "a\n1\n");
        try (var session = open()) {
            assertThatThrownBy(() -> session.rowsOf(file.toString(), Map.of()))
                    .isInstanceOf(EngineFailure.class)
                    .hasStackTraceContaining("disabled");
        }
    }

    @Test
    void ruleThatFailsLeavesNothingBehind(@TempDir Path other) {
        // 11 nights times the largest number is more than any number holds.
        String rule =
                Lights.text("lamps/short-voyages.control.sql")
                        .replace("  nights <=", "  nights * 9223372036854775807 <=");
        var failing =
                new Assessor(
                                Lights.changed(
                                        other, Map.of("lamps/short-voyages.control.sql", rule)),
                                new Identity(new byte[] {1}))
                        .judgement(lights.control("lamps/short-voyages"));
        try (var session = open()) {
            assertThatThrownBy(() -> session.population(failing, values("lamps/short-voyages")))
                    .isInstanceOf(EngineFailure.class);
            assertThat(
                            session.population(
                                            judgement("lamps/short-voyages"),
                                            values("lamps/short-voyages"))
                                    .open())
                    .extracting(j -> j.row().get("voyage"))
                    .containsExactly("V-1");
        }
    }

    @Test
    void cellIsUnknownOnlyDuringTheAttempt() {
        try (var session = open()) {
            var before = session.rowsOf("voyages", Map.of());

            var during =
                    session.whileUnknown(
                            "voyages", "nights", 3L, () -> session.rowsOf("voyages", Map.of()));
            var all =
                    session.whileUnknown(
                            "voyages", "nights", null, () -> session.rowsOf("voyages", Map.of()));

            assertThat(during)
                    .extracting(r -> r.cells().get("nights"))
                    .isEqualTo(Arrays.asList(5L, null, 3L));
            assertThat(all).extracting(r -> r.cells().get("nights")).containsOnlyNulls();
            assertThat(session.rowsOf("voyages", Map.of())).isEqualTo(before);
        }
    }

    @Test
    void attemptThatFailsChangesNothingEither() {
        try (var session = open()) {
            var before = session.rowsOf("voyages", Map.of());

            assertThatThrownBy(() ->
                            session.whileUnknown(
                                    "voyages",
                                    "nights",
                                    null,
                                    () -> {
                                        throw new IllegalStateException("tried");
                                    }))
                    .hasMessage("tried");
            assertThat(session.rowsOf("voyages", Map.of())).isEqualTo(before);
        }
    }

    @Test
    void columnKeepsItsRowsUnderANewName(@TempDir Path other) {
        var renamed =
                Lights.changed(
                        other,
                        Map.of(
                                "lamps/keepers.dataset.yaml",
                                Lights.text("lamps/keepers.dataset.yaml")
                                        .replace(
                                                "{name: trained_on, type: date,",
                                                "{name: schooled_on, formerly: [trained_on],"
                                                        + " type: date,"),
                                "lamps/kept-by-trained.control.sql",
                                Lights.text("lamps/kept-by-trained.control.sql")
                                        .replace("trained_on", "schooled_on"),
                                "lamps/cases/by-hand/keepers.csv",
                                Lights.text("lamps/cases/by-hand/keepers.csv")
                                        .replace("trained_on", "schooled_on")));
        lights.send("keepers", "XLA,Ann,2024-01-01");
        lights.close();
        lights = new Lights(folder, renamed);

        try (var session = open()) {
            assertThat(session.rowsOf("keepers", Map.of()))
                    .extracting(r -> r.cells().get("schooled_on"))
                    .containsExactly(LocalDate.of(2024, 1, 1));
        }
    }
}
