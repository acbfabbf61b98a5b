package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosscut.archive.ArchiveCode;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.engine.duckdb.DuckDbSession;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were accepted under version 1 of a schema are read under version 2.
class UpgradeTest {
    private static final String SCHEMA = "lamps/voyages.dataset.yaml";
    private static final String SELECT = "lamps/voyages.v1.upgrade.sql";
    private static final String DAY = "2024-09-30";

    @TempDir Path folder;

    @BeforeEach
    void acceptUnderVersionOne() {
        try (var lights = new Lights(folder.resolve("archive"))) {
            lights.send(
                    "voyages", "XLA,2023/24,1,2023-08-01,3,1500.50", "XLA,2023/24,2,2023-09-01,4,");
        }
    }

    private static String second() {
        return Lights.text(SCHEMA)
                .replace("kind: flow", "kind: flow\nversion: 2")
                .replace("\"decimal(9,2)\", unit: USD,", "\"decimal(12,5)\", unit: USD thousand,");
    }

    private static String upgrade(String number) {
        return """
        upgrades:
        - from: 1
          columns:
          - {name: district, type: text}
          - {name: season, type: text}
          - {name: %s, type: text}
          - {name: sailed_on, type: date}
          - {name: nights, type: integer}
          - {name: cost, type: "decimal(9,2)"}
        """
                .formatted(number);
    }

    private static String select(String number) {
        return """
        -- until version 1 costs were in dollars
        SELECT
          district,
          season,
          %s,
          sailed_on,
          nights,
          CAST(cost * 0.001 AS DECIMAL(12, 5)) AS cost
        FROM voyages
        """
                .formatted(number);
    }

    private Lights under(Map<String, String> changed) {
        CompiledCatalogue compiled = Lights.changed(folder.resolve("catalogue"), changed);
        return new Lights(folder.resolve("archive"), compiled);
    }

    @Test
    void rowsAreReadThroughTheSelectAndKeepTheirLines() {
        try (Lights lights =
                        under(
                                Map.of(
                                        SCHEMA,
                                        second() + upgrade("voyage"),
                                        SELECT,
                                        select("voyage")));
                DuckDbSession session = lights.session(DAY, 2)) {
            var rows = session.rowsOf("voyages", Map.of("district", "XLA"));

            assertThat(rows).extracting(r -> r.line()).containsExactly(2L, 3L);
            assertThat(rows)
                    .extracting(r -> r.cells().get("cost"))
                    .containsExactly(new BigDecimal("1.50050"), null);
            assertThat(lights.assess(DAY).indicator("lamps/nights").values().getFirst().number())
                    .isEqualByComparingTo("7");
        }
    }

    @Test
    void withoutASelectNothingIsMisread() {
        try (Lights lights = under(Map.of(SCHEMA, second()))) {
            assertThatThrownBy(() -> lights.assess(DAY))
                    .isInstanceOfSatisfying(
                            UnreadableSubmissions.class,
                            e -> {
                                List<Diagnostic> problems = e.problems();
                                assertThat(problems)
                                        .extracting(Diagnostic::code)
                                        .containsExactly(ArchiveCode.OLD_SCHEMA);
                                assertThat(problems.getFirst().facts())
                                        .containsEntry("from", "1")
                                        .containsEntry("version", "2")
                                        .containsEntry("columns", "cost");
                            });
        }
    }

    @Test
    void aColumnOfAnotherTypeIsNotMisreadUnderTheSameVersionEither() {
        try (Lights lights = under(Map.of(SCHEMA, second().replace("\nversion: 2", "")))) {
            assertThatThrownBy(() -> lights.assess(DAY)).isInstanceOf(UnreadableSubmissions.class);
        }
    }

    @Test
    void aRenamedColumnNeedsNoSelect() {
        String renamed =
                Lights.text(SCHEMA)
                        .replace("kind: flow", "kind: flow\nversion: 2")
                        .replace("{name: cost,", "{name: price, formerly: [cost],");
        try (Lights lights =
                        under(
                                Map.of(
                                        SCHEMA,
                                        renamed,
                                        "lamps/within-budget.control.sql",
                                        Lights.text("lamps/within-budget.control.sql")
                                                .replace("COUNT(cost)", "COUNT(price)")
                                                .replace("SUM(cost)", "SUM(price)")));
                DuckDbSession session = lights.session(DAY, 2)) {
            assertThat(session.rowsOf("voyages", Map.of("voyage", "1")).getFirst().cells())
                    .containsEntry("price", new BigDecimal("1500.50"));
        }
    }

    @Test
    void aSelectMayNameAColumnAsItIsCalledNow() {
        String renamed =
                second().replace("{name: sailed_on,", "{name: left_on, formerly: [sailed_on],");
        String upgrade = upgrade("voyage").replace("sailed_on", "left_on");
        String select = select("voyage").replace("sailed_on", "left_on");
        try (Lights lights =
                        under(
                                Map.of(
                                        SCHEMA,
                                        renamed + upgrade,
                                        SELECT,
                                        select,
                                        "lamps/short-voyages.control.sql",
                                        Lights.text("lamps/short-voyages.control.sql")
                                                .replace("sailed_on", "left_on")));
                DuckDbSession session = lights.session(DAY, 2)) {
            assertThat(session.rowsOf("voyages", Map.of("voyage", "2")).getFirst().cells())
                    .containsEntry("left_on", java.time.LocalDate.of(2023, 9, 1));
        }
    }
}
