package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Outcome.Missing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes out for which rows; every expectation is worked out by hand.
class AssessmentTest {
    static final String LIT_AGAIN = "lamps/lit-again";
    static final String SHORT_VOYAGES = "lamps/short-voyages";
    static final String WITHIN_BUDGET = "lamps/within-budget";

    @TempDir Path folder;
    private Lights lights;

    @BeforeEach
    void open() {
        lights = new Lights(folder);
    }

    @AfterEach
    void close() {
        lights.close();
    }

    static Finding finding(Assessment assessment, String control, String subject) {
        return assessment.control(control).findings().stream()
                .filter(f -> f.key().containsValue(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Counts counts(
            long outside, long satisfied, long justified, long notSatisfied, long undetermined) {
        return new Counts(outside, satisfied, justified, notSatisfied, undetermined);
    }

    @Test
    void everySubjectIsCountedOnceByItsOutcome() {
        // As of 30 June three days are allowed: dark since the 27th is in time, the 26th is not.
        lights.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-27,,,",
                "XLA,2024-06-30,North,no,2024-06-01,,,",
                "XLA,2024-06-30,South,yes,2024-06-26,,,",
                "XLA,2024-06-30,West,yes,,,,");
        lights.send("lamps", "XLN,2024-06-30,Quay,,2024-06-26,,,");

        ControlResult result = lights.assess("2024-06-30").control(LIT_AGAIN);

        assertThat(result.counts()).isEqualTo(counts(1, 1, 0, 1, 2));
        assertThat(result.counts().population()).isEqualTo(4);
        assertThat(result.byEntity())
                .containsExactly(
                        Map.entry("XLA", counts(1, 1, 0, 1, 1)),
                        Map.entry("XLN", counts(0, 0, 0, 0, 1)));
        assertThat(result.strays()).isZero();
        assertThat(result.findings())
                .extracting(f -> f.key().get("lamp"), f -> f.outcome().word(), Finding::entity)
                .containsExactly(
                        tuple("South", "not-satisfied", "XLA"),
                        tuple("West", "undetermined", "XLA"),
                        tuple("Quay", "undetermined", "XLN"));
    }

    @Test
    void undeterminedNamesTheEmptyCellsOfTheSubject() {
        lights.send("lamps", "XLA,2024-06-30,East,yes,,,,", "XLA,2024-06-30,West,,,,,");

        Assessment assessment = lights.assess("2024-06-30");

        assertThat(finding(assessment, LIT_AGAIN, "East").outcome())
                .isEqualTo(
                        new Outcome.Undetermined(List.of(new Missing.Cell("lamps", "dark_since"))));
        assertThat(finding(assessment, LIT_AGAIN, "West").outcome())
                .isEqualTo(
                        new Outcome.Undetermined(
                                List.of(
                                        new Missing.Cell("lamps", "is_dark"),
                                        new Missing.Cell("lamps", "dark_since"))));
    }

    @Test
    void ofAStockTheLatestStateAtOrBeforeTheDateCounts() {
        lights.send("lamps", "XLA,2024-03-31,East,yes,2024-03-01,,,");
        lights.send("lamps", "XLA,2024-06-30,East,no,,,,", "XLA,2024-06-30,West,no,,,,");
        lights.send("lamps", "XLA,2024-09-30,East,yes,2024-09-29,,,");

        assertThat(lights.assess("2024-03-30").control(LIT_AGAIN).counts()).isEqualTo(Counts.NONE);
        assertThat(lights.assess("2024-03-31").control(LIT_AGAIN).counts())
                .isEqualTo(counts(0, 0, 0, 1, 0));
        assertThat(lights.assess("2024-06-30").control(LIT_AGAIN).counts())
                .isEqualTo(counts(2, 0, 0, 0, 0));
        assertThat(lights.assess("2024-10-01").control(LIT_AGAIN).counts())
                .isEqualTo(counts(0, 1, 0, 0, 0));
    }

    @Test
    void ofAFlowEveryPeriodCountsAsLastSubmitted() {
        lights.send(
                "voyages",
                "XLA,2022/23,V-1,2022-08-01,6,10.00",
                "XLA,2022/23,V-2,2022-08-02,5,10.00");
        lights.send("voyages", "XLA,2023/24,V-3,2023-08-01,3,10.00");
        lights.send("voyages", "XLA,2022/23,V-1,2022-08-01,5,10.00");

        Assessment assessment = lights.assess("2024-06-30");

        // The file sent again has V-1 with 5 nights and no V-2.
        assertThat(assessment.control(SHORT_VOYAGES).counts()).isEqualTo(counts(0, 2, 0, 0, 0));
        assertThat(assessment.indicator("lamps/nights").values())
                .extracting(v -> v.key().get("season"), IndicatorResult.Value::number)
                .containsExactly(
                        tuple("2022/23", BigDecimal.valueOf(5)),
                        tuple("2023/24", BigDecimal.valueOf(3)));
    }

    @Test
    void ofARegisterTheNewestFileReplacesAllEarlierOnes() {
        lights.send("lamps", "XLA,2024-06-30,East,no,,Ann,,", "XLA,2024-06-30,West,no,,Bob,,");
        lights.send("keepers", "XLA,Ann,2024-01-01", "XLA,Bob,2024-01-01");
        lights.send("keepers", "XLA,Ann,2024-02-01");

        ControlResult result = lights.assess("2024-06-30").control("lamps/kept-by-trained");

        assertThat(result.counts()).isEqualTo(counts(0, 1, 0, 0, 1));
        assertThat(result.findings()).extracting(f -> f.key().get("lamp")).containsExactly("West");
    }

    @Test
    void historyGivesEveryStateAlsoLaterOnes() {
        lights.send("lamps", "XLA,2024-03-31,East,no,,,,");
        lights.send("lamps", "XLA,2024-06-30,East,no,,,,", "XLA,2024-06-30,West,no,,,,");
        lights.send("lamps", "XLA,2024-09-30,East,no,,,,");
        lights.send("lamps", "XLA,2024-03-31,East,no,,,,", "XLA,2024-03-31,Old,no,,,,");

        TableResult table = lights.assess("2024-06-30").table("lamps/lamps-over-time");

        assertThat(table.rows())
                .extracting(r -> String.valueOf(r.get("counted_on")), r -> r.get("lamps"))
                .containsExactly(
                        tuple("2024-03-31", 2L), tuple("2024-06-30", 2L), tuple("2024-09-30", 1L));
    }

    @Test
    void valueInForceAtTheDateOfTheAssessmentDecides() {
        lights.send("lamps", "XLA,2023-06-30,East,yes,2023-06-25,,,");

        // Five days were allowed until 30 June 2023, three from 1 July, none known before July
        // 2022.
        assertThat(lights.assess("2023-06-30").control(LIT_AGAIN).counts())
                .isEqualTo(counts(0, 1, 0, 0, 0));
        assertThat(lights.assess("2023-07-01").control(LIT_AGAIN).counts())
                .isEqualTo(counts(0, 0, 0, 1, 0));
        assertThat(
                        lights.assess("2023-07-01", Map.of("lit-again.max_days", "6"))
                                .control(LIT_AGAIN)
                                .counts())
                .isEqualTo(counts(0, 1, 0, 0, 0));
    }

    @Test
    void valueAtTheDayOfAColumnDecidesRowByRow() {
        lights.send(
                "voyages",
                "XLA,2022/23,V-1,2023-06-30,5,",
                "XLA,2022/23,V-2,2023-07-01,5,",
                "XLA,2022/23,V-3,2022-06-30,1,",
                "XLA,2022/23,V-4,,1,");

        Assessment assessment = lights.assess("2026-01-01");

        assertThat(assessment.control(SHORT_VOYAGES).counts()).isEqualTo(counts(0, 1, 0, 1, 2));
        assertThat(finding(assessment, SHORT_VOYAGES, "V-2").outcome().word())
                .isEqualTo("not-satisfied");
        assertThat(finding(assessment, SHORT_VOYAGES, "V-4").outcome())
                .isEqualTo(
                        new Outcome.Undetermined(
                                List.of(new Missing.Cell("voyages", "sailed_on"))));
        // V-3 sailed before the first value.
        assertThat(finding(assessment, SHORT_VOYAGES, "V-3").outcome())
                .isEqualTo(new Outcome.Undetermined(List.of(new Missing.Parameter("max_nights"))));
    }

    @Test
    void aParameterReadAtAColumnsDayIsNotMissedAtTheDateOfTheAssessment() {
        lights.send("voyages", "XLA,2022/23,V-1,2022-07-01,,");

        // As of 2021 no value is in force, which this rule does not ask for.
        assertThat(finding(lights.assess("2021-12-31"), SHORT_VOYAGES, "V-1").outcome())
                .isEqualTo(
                        new Outcome.Undetermined(List.of(new Missing.Cell("voyages", "nights"))));
    }

    @Test
    void limitWithoutValueIsUndeterminedUntilSomeoneSetsIt() {
        lights.send(
                "voyages",
                "XLA,2022/23,V-1,2022-08-01,1,60.00",
                "XLA,2022/23,V-2,2022-08-01,1,40.00");

        Assessment open = lights.assess("2024-06-30");
        Assessment set = lights.assess("2024-06-30", Map.of("within-budget.budget", "99.99"));

        assertThat(open.control(WITHIN_BUDGET).counts()).isEqualTo(counts(0, 0, 0, 0, 1));
        assertThat(open.control(WITHIN_BUDGET).findings().getFirst().outcome())
                .isEqualTo(new Outcome.Undetermined(List.of(new Missing.Parameter("budget"))));
        assertThat(set.control(WITHIN_BUDGET).counts()).isEqualTo(counts(0, 0, 0, 1, 0));
        assertThat(set.settings()).containsEntry("lamps/within-budget.budget", "99.99");
        assertThat(set.id()).isNotEqualTo(open.id());
        assertThat(
                        lights.assess("2024-06-30", Map.of("within-budget.budget", "100"))
                                .control(WITHIN_BUDGET)
                                .counts())
                .isEqualTo(counts(0, 1, 0, 0, 0));
    }

    @Test
    void undeterminedSubjectOfAQueryNamesTheCellsItWasMadeOf() {
        lights.send(
                "voyages",
                "XLA,2022/23,V-1,2022-08-01,,60.00",
                "XLA,2022/23,V-2,2022-08-01,1,",
                "XLN,2022/23,V-1,2022-08-01,1,");

        Assessment assessment =
                lights.assess("2024-06-30", Map.of("within-budget.budget", "100.00"));

        assertThat(assessment.control(WITHIN_BUDGET).findings())
                .extracting(Finding::outcome)
                .containsExactly(
                        new Outcome.Undetermined(List.of(new Missing.Cell("voyages", "cost"))),
                        new Outcome.Undetermined(List.of(new Missing.Cell("voyages", "cost"))));
    }

    @Test
    void undeterminedByAnotherTableNamesItsCell() {
        lights.send("lamps", "XLA,2024-06-30,East,no,,Ann,,", "XLA,2024-06-30,West,no,,Eve,,");
        lights.send("keepers", "XLA,Ann,");

        Assessment assessment = lights.assess("2024-06-30");

        assertThat(finding(assessment, "lamps/kept-by-trained", "East").outcome())
                .isEqualTo(
                        new Outcome.Undetermined(
                                List.of(new Missing.Cell("keepers", "trained_on"))));
        // Of Eve there is no row at all.
        assertThat(finding(assessment, "lamps/kept-by-trained", "West").outcome())
                .isEqualTo(new Outcome.Undetermined(List.of(new Missing.Row("keepers"))));
    }

    @Test
    void onlyWhatWasKnownThenIsSeen() {
        lights.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,,");
        long corrected = lights.send("lamps", "XLA,2024-06-30,East,no,,,,");

        Assessment before = lights.assess("2024-06-30", Map.of(), corrected - 1);
        Assessment after = lights.assess("2024-06-30");

        assertThat(before.control(LIT_AGAIN).counts()).isEqualTo(counts(0, 0, 0, 1, 0));
        assertThat(after.control(LIT_AGAIN).counts()).isEqualTo(counts(1, 0, 0, 0, 0));
        assertThat(before.snapshot()).isEqualTo(1);
        assertThat(after.head()).isEqualTo(lights.archive().head()).isNotEqualTo(before.head());
        assertThat(before.id()).isNotEqualTo(after.id());
    }

    @Test
    void theSameArgumentsGiveTheSameAssessment() {
        lights.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,,dark for paint,");

        assertThat(lights.assess("2024-06-30")).isEqualTo(lights.assess("2024-06-30"));
    }

    @Test
    void whoDidNotSendIsAskedOnlyForPeriodsInWhichItExisted() {
        lights.send("voyages", "XLA,2022/23,V-1,2022-08-01,1,");

        // Basalt closed on 30 June 2023, New opened on 1 January 2024; the depot never sails.
        assertThat(lights.assess("2023-07-29").missing()).isEmpty();
        assertThat(lights.assess("2023-07-30").missing())
                .containsExactly(
                        new MissingSubmission(
                                "voyages", "XLB", "2022/23", LocalDate.of(2023, 7, 30)));
        assertThat(lights.assess("2024-07-30").missing())
                .extracting(MissingSubmission::entity, MissingSubmission::period)
                .containsExactly(
                        tuple("XLB", "2022/23"), tuple("XLA", "2023/24"), tuple("XLN", "2023/24"));
    }

    @Test
    void aFileTakenBackWasNotSent() {
        long sent = lights.send("voyages", "XLA,2022/23,V-1,2022-08-01,9,");
        assertThat(lights.archive().withdraw(sent, "A. Clerk", "wrong season").problems())
                .isEmpty();

        Assessment assessment = lights.assess("2023-07-30");

        assertThat(assessment.missing())
                .extracting(MissingSubmission::entity)
                .containsExactly("XLA", "XLB");
        assertThat(assessment.control(SHORT_VOYAGES).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void settingThatDoesNotFitTheTypeIsRefused() {
        assertThat(
                        Settings.read(
                                        Lights.SOUND.catalogue(),
                                        Map.of("within-budget.budget", "10000000.00"))
                                .problems())
                .extracting(d -> d.code())
                .containsExactly(SettingCode.NOT_A_VALUE);
        assertThat(
                        Settings.read(
                                        Lights.SOUND.catalogue(),
                                        Map.of("within-budgets.budget", "1"))
                                .problems())
                .extracting(d -> d.code())
                .containsExactly(SettingCode.UNKNOWN_PARAMETER);
    }
}
