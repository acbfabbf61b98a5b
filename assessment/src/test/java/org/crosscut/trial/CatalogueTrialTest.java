package org.crosscut.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Lights;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each fault of a rule or of its cases is told, and a sound topic has none.
class CatalogueTrialTest {
    private static final String CASE = "lamps/cases/by-hand/case.yaml";
    private static final String KEPT = "lamps/kept-by-trained.control.sql";

    @TempDir Path folder;

    private static CatalogueTrial.Report run(
            CompiledCatalogue compiled, CatalogueTrial.Depth depth) {
        var topic =
                compiled.catalogue().topics().stream()
                        .filter(t -> t.name().equals("lamps"))
                        .findFirst()
                        .orElseThrow();
        return new CatalogueTrial(compiled).run(topic, depth);
    }

    private List<Diagnostic> problems(Map<String, String> changed) {
        return run(Lights.changed(folder, changed), CatalogueTrial.Depth.UNKNOWNS).problems();
    }

    private static Map<String, String> replaced(String file, String from, String to) {
        String text = Lights.text(file);
        assertThat(text).contains(from);
        return Map.of(file, text.replace(from, to));
    }

    private static String at(String file, String part) {
        int line =
                1
                        + (int)
                                Lights.text(file)
                                        .substring(0, Lights.text(file).indexOf(part))
                                        .lines()
                                        .count();
        return "lights/" + file + ":" + line;
    }

    @Test
    void soundTopicHasNoProblemAndEveryChangeOfItIsNoticed() {
        CatalogueTrial.Report report = run(Lights.SOUND, CatalogueTrial.Depth.CHANGES);

        assertThat(report.problems()).isEmpty();
        assertThat(report.cases()).isEqualTo(1);
        // Ten comparisons, two ANDs, and two limits by one unit each way.
        assertThat(report.changes()).isEqualTo(16);
    }

    @Test
    void outcomeOtherThanExpectedIsToldAtItsLine() {
        List<Diagnostic> problems =
                problems(
                        replaced(
                                CASE,
                                "lamp: South}, outcome: not-satisfied",
                                "lamp: South}, outcome: satisfied"));

        assertThat(problems)
                .extracting(Diagnostic::code)
                .containsExactly(TrialCode.OUTCOME_DIFFERS);
        assertThat(problems.getFirst().facts())
                .containsEntry("expected", "satisfied")
                .containsEntry("found", "not-satisfied");
        assertThat(problems.getFirst().place().shown())
                .startsWith(at(CASE, "  - {key: {district: XLA, lamp: South}"));
    }

    @Test
    void valueOtherThanExpectedIsTold() {
        List<Diagnostic> problems = problems(replaced(CASE, "value: 11", "value: 11.5"));

        assertThat(problems).extracting(Diagnostic::code).containsExactly(TrialCode.VALUE_DIFFERS);
        assertThat(problems.getFirst().facts()).containsEntry("found", "11");
    }

    @Test
    void sameNumberWrittenOtherwiseIsTheSame() {
        assertThat(problems(replaced(CASE, "value: 11", "value: 11.0"))).isEmpty();
    }

    @Test
    void furtherColumnOtherThanStatedIsTold() {
        assertThat(
                        problems(
                                replaced(
                                        CASE,
                                        "season: 2022/23}, outcome: satisfied}      # exactly",
                                        "season: 2022/23}, outcome: satisfied, columns: {cost: 100}} #")))
                .isEmpty();

        List<Diagnostic> problems =
                problems(
                        replaced(
                                CASE,
                                "season: 2022/23}, outcome: satisfied}      # exactly",
                                "season: 2022/23}, outcome: satisfied, columns: {cost: 99}} #"));

        assertThat(problems)
                .extracting(Diagnostic::code)
                .containsExactly(TrialCode.OUTCOME_DIFFERS);
        assertThat(problems.getFirst().facts())
                .containsEntry("expected", "satisfied; cost 99")
                .containsEntry("found", "satisfied; cost 100");
    }

    @Test
    void columnThatTheRuleHasNotIsTold() {
        assertThat(problems(replaced(CASE, "value: 11}", "value: 11, columns: {voyages: 2}}")))
                .extracting(d -> d.facts().get("found"))
                .containsExactly("11; voyages absent");
    }

    @Test
    void changeOfAFurtherColumnIsNoticedWhereItIsStated() {
        var longest =
                Map.of(
                        "lamps/nights.indicator.sql",
                        Lights.text("lamps/nights.indicator.sql")
                                .replace(
                                        "  CASE WHEN",
                                        "  COUNT(*) FILTER (WHERE nights > 5) AS long_voyages,\n"
                                                + "  CASE WHEN"));
        assertThat(run(Lights.changed(folder, longest), CatalogueTrial.Depth.CHANGES).problems())
                .extracting(Diagnostic::code)
                .contains(TrialCode.CHANGE_UNNOTICED);

        var stated = new HashMap<>(longest);
        stated.put(
                CASE,
                Lights.text(CASE)
                        // 5 and 6 nights, then 3 and 4.
                        .replace("value: 11}", "value: 11, columns: {long_voyages: 1}}")
                        .replace("value: 7}", "value: 7, columns: {long_voyages: 0}}"));
        assertThat(run(Lights.changed(folder, stated), CatalogueTrial.Depth.CHANGES).problems())
                .isEmpty();
    }

    @Test
    void aCaseSetsTheParameterOfItsOwnTopic() {
        // Another topic has a control and a parameter of the same names.
        var twin = new HashMap<String, String>();
        twin.put(
                "lanterns/topic.yaml",
                """
                provisions: ["A/RES/0/0#1"]
                title: {en: Lanterns, zh: 提灯}
                owner: harbour
                """);
        twin.put("lanterns/section.en.md", "Lanterns.\n");
        twin.put("lanterns/section.zh.md", "提灯。\n");
        for (String file :
                List.of(
                        "within-budget.control.yaml",
                        "within-budget.control.sql",
                        "within-budget.subjects.sql")) {
            twin.put("lanterns/" + file, Lights.text("lamps/" + file));
        }

        assertThat(problems(twin)).isEmpty();
    }

    @Test
    void subjectThatTheCaseForgotIsTold() {
        assertThat(
                        problems(
                                replaced(
                                        CASE,
                                        "  - {key: {district: XLA, lamp: North}, outcome: outside}\n",
                                        "")))
                .extracting(Diagnostic::code)
                .containsExactly(TrialCode.SUBJECT_NOT_LISTED);
    }

    @Test
    void subjectThatDoesNotExistIsTold() {
        assertThat(
                        problems(
                                replaced(
                                        CASE,
                                        "  kept-by-trained:\n",
                                        """
                                          - {key: {district: XLA, lamp: Far}, outcome: outside}
                                          kept-by-trained:
                                        """)))
                .extracting(Diagnostic::code)
                .containsExactly(TrialCode.SUBJECT_NOT_THERE);
    }

    @Test
    void valueThatIsNotListedAndOneThatIsNotThereAreTold() {
        assertThat(
                        problems(
                                replaced(
                                        CASE,
                                        "season: 2023/24}, value: 7",
                                        "season: 2024/25}, value: 7")))
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(TrialCode.VALUE_NOT_LISTED, TrialCode.VALUE_NOT_THERE);
    }

    @Test
    void ruleWithoutAnyCaseIsTold() {
        String text = Lights.text(CASE);
        List<Diagnostic> problems =
                problems(Map.of(CASE, text.substring(0, text.indexOf("values:"))));

        assertThat(problems).extracting(Diagnostic::code).containsExactly(TrialCode.NO_CASE);
        assertThat(problems.getFirst().facts()).containsEntry("rule", "lamps/nights");
    }

    @Test
    void rowsOfNoSubjectAreTold() {
        List<Diagnostic> problems =
                problems(replaced(KEPT, "  l.lamp,", "  COALESCE(k.keeper, l.lamp) AS lamp,"));

        assertThat(problems).extracting(Diagnostic::code).contains(TrialCode.STRAY_ROWS);
    }

    @Test
    void ruleThatTakesTheUnknownForGoodIsTold() {
        // West's keeper is Dee, whose training is not known.
        List<Diagnostic> problems =
                problems(
                        Map.of(
                                KEPT,
                                Lights.text(KEPT)
                                        .replace(
                                                "k.trained_on + INTERVAL '1' YEAR >= :as_of",
                                                "(k.trained_on IS NULL\n    OR k.trained_on +"
                                                        + " INTERVAL '1' YEAR >= :as_of)"),
                                CASE,
                                Lights.text(CASE)
                                        .replace(
                                                "lamp: South}, outcome: undetermined}   # no",
                                                "lamp: South}, outcome: satisfied}   # no")
                                        .replace(
                                                "lamp: West}, outcome: undetermined}    # the",
                                                "lamp: West}, outcome: satisfied}    # the")));

        assertThat(problems)
                .extracting(Diagnostic::code)
                .containsOnly(TrialCode.UNKNOWN_BECAME_SATISFIED);
        // Nor is it good news that a lamp has no keeper any more.
        assertThat(problems)
                .extracting(d -> d.facts().get("rule"), d -> d.facts().get("what"))
                .containsExactlyInAnyOrder(
                        tuple("lamps/kept-by-trained", "keepers.trained_on"),
                        tuple("lamps/kept-by-trained", "lamps.keeper"));
    }

    @Test
    void ruleThatHangsOnTheOrderOfRowsIsTold() {
        // Which of the three keepers is the first of the district is nobody's decision.
        String first =
                """
                -- the first keeper of the district stands for all
                WITH numbered AS (
                  SELECT
                    district,
                    trained_on,
                    ROW_NUMBER() OVER (PARTITION BY district ORDER BY district) AS place
                  FROM keepers
                )
                SELECT
                  l.district,
                  l.lamp,
                  l.keeper,
                  TRUE AS applies,
                  k.trained_on + INTERVAL '1' YEAR >= :as_of AS compliant
                FROM lamps AS l
                LEFT JOIN numbered AS k
                  ON k.district = l.district
                  AND k.place = 1
                """;

        assertThat(problems(Map.of(KEPT, first)))
                .filteredOn(d -> d.code() == TrialCode.ORDER_MATTERS)
                .extracting(d -> d.facts().get("rule"), d -> d.facts().get("what"))
                .containsExactly(tuple("lamps/kept-by-trained", "keepers"));
    }

    @Test
    void limitThatNoCaseStandsAtIsTold() {
        // With South dark for ten days nothing tells three days from four.
        List<Diagnostic> unnoticed =
                run(
                                Lights.changed(
                                        folder,
                                        replaced(
                                                "lamps/cases/by-hand/lamps.csv",
                                                "South,yes,2024-06-26",
                                                "South,yes,2024-06-20")),
                                CatalogueTrial.Depth.CHANGES)
                        .problems();

        assertThat(unnoticed).extracting(Diagnostic::code).containsOnly(TrialCode.CHANGE_UNNOTICED);
        assertThat(unnoticed)
                .extracting(d -> d.facts().get("change"))
                .containsExactly("max_days + 1");
    }

    @Test
    void comparisonThatNoCaseTriesIsTold() {
        // The district now spends less than its budget, so that < and <= are the same.
        List<Diagnostic> unnoticed =
                run(
                                Lights.changed(
                                        folder,
                                        replaced(
                                                "lamps/cases/by-hand/voyages.csv",
                                                "40.00",
                                                "39.99")),
                                CatalogueTrial.Depth.CHANGES)
                        .problems();

        assertThat(unnoticed).isNotEmpty();
        assertThat(unnoticed)
                .allSatisfy(d -> {
                    assertThat(d.code()).isEqualTo(TrialCode.CHANGE_UNNOTICED);
                    assertThat(d.place().shown())
                            .isEqualTo("lights/lamps/within-budget.control.sql:15:3");
                });
    }
}
