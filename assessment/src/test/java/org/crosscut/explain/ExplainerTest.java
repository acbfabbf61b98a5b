package org.crosscut.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Finding;
import org.crosscut.assess.Lights;
import org.crosscut.catalogue.Classification;
import org.crosscut.explain.Explanation.Evidence;
import org.crosscut.explain.Explanation.ParameterUse;
import org.crosscut.explain.Explanation.Unknown;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A figure leads back to its paragraph, rule, parameters, rows and files, and an open question to
/// exactly what is missing.
class ExplainerTest {
    private static final String KEPT = "lamps/kept-by-trained";
    private static final String KEPT_SQL = KEPT + ".control.sql";
    private static final String KEEPERS = "lamps/keepers.dataset.yaml";

    @TempDir Path folder;
    @TempDir Path other;

    private static Explanation explain(
            Lights lights, Assessment assessment, String id, Classification clearance) {
        try (var explainer =
                new Explainer(
                        lights.compiled(),
                        Lights.ENGINE,
                        lights.archive(),
                        assessment,
                        clearance)) {
            return Objects.requireNonNull(explainer.explain(id));
        }
    }

    private static Explanation explain(
            Lights lights, Assessment assessment, String control, String subject) {
        Finding finding =
                assessment.control(control).findings().stream()
                        .filter(f -> f.key().containsValue(subject))
                        .findFirst()
                        .orElseThrow();
        return explain(lights, assessment, finding.id(), Classification.STRICTLY_CONFIDENTIAL);
    }

    private static List<Unknown> unknown(
            Lights lights, String asOf, Map<String, String> set, String control, String subject) {
        return explain(lights, lights.assess(asOf, set), control, subject).unknown();
    }

    @Test
    void findingLeadsBackToItsRowAndFile() {
        try (var lights = new Lights(folder)) {
            lights.send("keepers", "XLA,Ann,2023-01-31");
            lights.send("lamps", "XLA,2024-06-30,East,no,,Bob,,", "XLA,2024-06-30,West,no,,Ann,,");

            Explanation told = explain(lights, lights.assess("2024-06-30"), KEPT, "West");

            assertThat(told.provisions()).containsExactly("A/RES/0/0#1");
            assertThat(told.rule()).isEqualTo(KEPT);
            assertThat(told.statement().in(Language.EN))
                    .isEqualTo("The keeper of a lamp was trained in the year before.");
            assertThat(told.sqlFile()).endsWith(KEPT_SQL);
            assertThat(told.sql().strip()).isEqualTo(Lights.text(KEPT_SQL).strip());
            assertThat(told.engineSql()).contains("DATE '2024-06-30'").doesNotContain(":as_of");
            assertThat(told.unknown()).isEmpty();
            assertThat(told.evidence())
                    .containsExactly(
                            new Evidence(
                                    "keepers",
                                    1,
                                    "keepers-1.csv",
                                    lights.archive().receipts().getFirst().originalHash(),
                                    2,
                                    Map.of(
                                            "district",
                                            "XLA",
                                            "keeper",
                                            "Ann",
                                            "trained_on",
                                            LocalDate.of(2023, 1, 31)),
                                    List.of()),
                            new Evidence(
                                    "lamps",
                                    2,
                                    "lamps-2.csv",
                                    lights.archive().receipts().getLast().originalHash(),
                                    3,
                                    Map.of(
                                            "district",
                                            "XLA",
                                            "counted_on",
                                            LocalDate.of(2024, 6, 30),
                                            "lamp",
                                            "West",
                                            "keeper",
                                            "Ann"),
                                    List.of()));
        }
    }

    @Test
    void valueOfAnIndicatorLeadsBackToTheRowsOfItsSum() {
        try (var lights = new Lights(folder)) {
            lights.send(
                    "voyages",
                    "XLA,2022/23,V-1,2022-08-01,6,60.00",
                    "XLA,2023/24,V-1,2023-08-01,3,",
                    "XLA,2022/23,V-2,2022-08-02,,");
            Assessment assessment = lights.assess("2024-06-30");
            var values = assessment.indicator("lamps/nights").values();

            Explanation unknown =
                    explain(lights, assessment, values.get(0).id(), Classification.PUBLIC);
            Explanation known =
                    explain(lights, assessment, values.get(1).id(), Classification.PUBLIC);

            assertThat(unknown.evidence()).extracting(Evidence::line).containsExactly(2L, 4L);
            assertThat(unknown.unknown())
                    .containsExactly(
                            new Unknown.EmptyCell("voyages", "voyages-1.csv", 4, "nights"));
            assertThat(known.evidence())
                    .extracting(Evidence::line, e -> e.cells().get("nights"))
                    .containsExactly(tuple(3L, 3L));
            assertThat(known.unknown()).isEmpty();
        }
    }

    @Test
    void parameterComesWithItsValueAndSource() {
        try (var lights = new Lights(folder)) {
            lights.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,,");
            Assessment table = lights.assess("2024-06-30");
            Assessment chosen = lights.assess("2024-06-30", Map.of("lit-again.max_days", "4"));

            assertThat(explain(lights, table, "lamps/lit-again", "East").parameters())
                    .extracting(ParameterUse::name, ParameterUse::value, ParameterUse::source)
                    .containsExactly(
                            tuple("max_days", 3L, LocalizedText.of("Second tables", "第二批表")));
            assertThat(explain(lights, chosen, "lamps/lit-again", "East").parameters())
                    .extracting(ParameterUse::name, ParameterUse::value, ParameterUse::source)
                    .containsExactly(tuple("max_days", "4", LocalizedText.everywhere("--set")));
        }
    }

    @Test
    void whatIsSecretIsWithheldFromThoseNotCleared() {
        String secret =
                Lights.text(KEEPERS)
                        .replace(
                                "name: trained_on, type: date,",
                                "name: trained_on, type: date, classification: confidential,");
        String control = Lights.text("lamps/kept-by-trained.control.yaml");
        CompiledCatalogue compiled =
                Lights.changed(
                        other,
                        Map.of(
                                KEEPERS,
                                secret,
                                "lamps/kept-by-trained.control.yaml",
                                control + "classification: confidential\n"));
        try (var lights = new Lights(folder, compiled)) {
            lights.send("keepers", "XLA,Ann,2023-01-31");
            lights.send("lamps", "XLA,2024-06-30,West,no,,Ann,,");
            Assessment assessment = lights.assess("2024-06-30");
            String id = assessment.control(KEPT).findings().getFirst().id();

            Evidence shut =
                    explain(lights, assessment, id, Classification.INTERNAL).evidence().getFirst();
            Evidence open =
                    explain(lights, assessment, id, Classification.CONFIDENTIAL)
                            .evidence()
                            .getFirst();

            assertThat(shut.withheld()).containsExactly("trained_on");
            assertThat(shut.cells()).containsOnlyKeys("district", "keeper");
            assertThat(open.withheld()).isEmpty();
            assertThat(open.cells()).containsKey("trained_on");
        }
    }

    @Test
    void emptyCellOfTheSubjectIsNamedWithItsLine() {
        try (var lights = new Lights(folder)) {
            lights.send("lamps", "XLA,2024-06-30,East,no,,,,", "XLA,2024-06-30,West,yes,,,,");

            assertThat(unknown(lights, "2024-06-30", Map.of(), "lamps/lit-again", "West"))
                    .containsExactly(
                            new Unknown.EmptyCell("lamps", "lamps-1.csv", 3, "dark_since"));
        }
    }

    @Test
    void emptyCellBehindASumIsNamedWithItsLine() {
        try (var lights = new Lights(folder)) {
            lights.send(
                    "voyages",
                    "XLA,2022/23,V-1,2022-08-01,6,60.00",
                    "XLA,2022/23,V-2,2022-08-02,1,");

            assertThat(
                            unknown(
                                    lights,
                                    "2024-06-30",
                                    Map.of("within-budget.budget", "100.00"),
                                    "lamps/within-budget",
                                    "2022/23"))
                    .containsExactly(new Unknown.EmptyCell("voyages", "voyages-1.csv", 3, "cost"));
        }
    }

    @Test
    void rowThatIsNotThereIsNamedByItsDataset() {
        try (var lights = new Lights(folder)) {
            lights.send("keepers", "XLA,Ann,2023-01-31");
            lights.send("lamps", "XLA,2024-06-30,West,no,,Eve,,");

            assertThat(unknown(lights, "2024-06-30", Map.of(), KEPT, "West"))
                    .containsExactly(new Unknown.NoRow("keepers"));
        }
    }

    @Test
    void parameterWithoutValueIsNamed() {
        try (var lights = new Lights(folder)) {
            lights.send("voyages", "XLA,2021/22,V-1,2022-06-30,6,60.00");

            assertThat(unknown(lights, "2024-06-30", Map.of(), "lamps/short-voyages", "V-1"))
                    .containsExactly(new Unknown.NoValue("max_nights"));
            assertThat(unknown(lights, "2024-06-30", Map.of(), "lamps/within-budget", "2021/22"))
                    .containsExactly(new Unknown.NoValue("budget"));
        }
    }

    @Test
    void lostSubjectIsShownByItsOwnRow() {
        CompiledCatalogue inner =
                Lights.changed(
                        other,
                        Map.of(KEPT_SQL, Lights.text(KEPT_SQL).replace("LEFT JOIN", "JOIN")));
        try (var lights = new Lights(folder, inner)) {
            lights.send("lamps", "XLA,2024-06-30,West,no,,Eve,,");

            Explanation told = explain(lights, lights.assess("2024-06-30"), KEPT, "West");

            assertThat(told.unknown()).containsExactly(new Unknown.Lost(0));
            assertThat(told.evidence())
                    .extracting(Evidence::dataset, Evidence::line)
                    .containsExactly(tuple("lamps", 2L));
        }
    }

    @Test
    void ruleThatOnlyLooksUpSaysWhere() {
        String lookup =
                """
                -- the newest training of the district stands for all
                SELECT
                  l.district,
                  l.lamp,
                  TRUE AS applies,
                  (SELECT MAX(k.trained_on) FROM keepers AS k WHERE k.district = l.district)
                    + INTERVAL '1' YEAR >= :as_of AS compliant
                FROM lamps AS l
                """;
        try (var lights = new Lights(folder, Lights.changed(other, Map.of(KEPT_SQL, lookup)))) {
            lights.send("lamps", "XLA,2024-06-30,West,no,,Eve,,");

            assertThat(unknown(lights, "2024-06-30", Map.of(), KEPT, "West"))
                    .containsExactly(new Unknown.NoAnswer(List.of("keepers")));
        }
    }

    @Test
    void ruleThatGivesNoAnswerOfItsOwnSaysSo() {
        String sql = "lamps/short-voyages.control.sql";
        String silent =
                Lights.text(sql)
                        .replace(
                                "nights <= value_at(:max_nights, sailed_on)",
                                "CASE WHEN nights < :max_nights THEN TRUE END");
        try (var lights = new Lights(folder, Lights.changed(other, Map.of(sql, silent)))) {
            lights.send("voyages", "XLA,2023/24,V-1,2023-08-01,9,60.00");

            assertThat(unknown(lights, "2024-06-30", Map.of(), "lamps/short-voyages", "V-1"))
                    .containsExactly(new Unknown.NoAnswer(List.of()));
        }
    }

    @Test
    void formerStatesAreEvidenceOfARuleThatReadsTheHistory() {
        String history =
                """
                -- a lamp that was dark at any count is not sound
                SELECT
                  l.district,
                  l.lamp,
                  TRUE AS applies,
                  MAX(h.dark_since) < DATE '2020-01-01' AS compliant
                FROM lamps AS l
                LEFT JOIN lamps@history AS h
                  ON h.district = l.district
                  AND h.lamp = l.lamp
                GROUP BY l.district, l.lamp
                """;
        try (var lights = new Lights(folder, Lights.changed(other, Map.of(KEPT_SQL, history)))) {
            lights.send("lamps", "XLA,2024-03-31,West,yes,2024-03-01,,,");
            lights.send("lamps", "XLA,2024-06-30,West,no,,,,", "XLA,2024-06-30,East,no,,,,");
            Assessment assessment = lights.assess("2024-06-30");

            Explanation dark = explain(lights, assessment, KEPT, "West");
            Explanation never = explain(lights, assessment, KEPT, "East");

            assertThat(dark.evidence())
                    .extracting(
                            Evidence::dataset,
                            Evidence::submission,
                            Evidence::line,
                            e -> e.cells().get("dark_since"))
                    .containsExactly(
                            tuple("lamps", 1L, 2L, LocalDate.of(2024, 3, 1)),
                            tuple("lamps", 2L, 2L, null));
            assertThat(never.unknown())
                    .containsExactly(
                            new Unknown.EmptyCell("lamps", "lamps-2.csv", 3, "dark_since"));
        }
    }

    @Test
    void identityOfNothingIsNotExplained() {
        try (var lights = new Lights(folder);
                var explainer =
                        new Explainer(
                                lights.compiled(),
                                Lights.ENGINE,
                                lights.archive(),
                                lights.assess("2024-06-30"),
                                Classification.PUBLIC)) {
            assertThat(explainer.explain("F-000000000000")).isNull();
        }
    }

    @Test
    void snapshotOfTheAssessmentIsExplainedNotALaterOne() {
        try (var lights = new Lights(folder)) {
            lights.send("voyages", "XLA,2022/23,V-1,2022-08-01,9,60.00");
            Assessment before = lights.assess("2024-06-30");
            lights.send("voyages", "XLA,2022/23,V-1,2022-08-01,8,10.00");

            Explanation told = explain(lights, before, "lamps/short-voyages", "V-1");

            assertThat(told.evidence())
                    .extracting(Evidence::submission, e -> e.cells().get("nights"))
                    .containsExactly(tuple(1L, 9L));
            assertThat(told.evidence().getFirst().cells())
                    .doesNotContainEntry("cost", new BigDecimal("60.00"));
        }
    }
}
