package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.assess.ControlResult.ReadingResult;
import org.crosscut.assess.Outcome.Missing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written comes back, with every kind of outcome and value.
class AssessmentStoreTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @TempDir Path folder;

    // NullAway does not read the nullable values of maps from compiled records.
    @SuppressWarnings("NullAway")
    private static Finding finding(String lamp, Outcome outcome, @Nullable String reason) {
        var evidence = new LinkedHashMap<String, @Nullable Object>();
        evidence.put("since", DAY);
        evidence.put("nights", 5L);
        evidence.put("cost", new BigDecimal("40.50"));
        evidence.put("is_dark", true);
        evidence.put("keeper", null);
        return new Finding(
                "F-" + lamp,
                "lamps/lit-again",
                "XLA",
                Map.of("lamp", lamp),
                evidence,
                outcome,
                reason,
                reason == null ? null : DAY);
    }

    @SuppressWarnings("NullAway")
    private static Assessment assessment(String id) {
        List<Missing> missing =
                List.of(
                        new Missing.Cell("lamps", "dark_since"),
                        new Missing.Row("keepers"),
                        new Missing.Parameter("max_days"),
                        new Missing.Lost(2),
                        new Missing.Elsewhere());
        var counts = new Counts(1, 2, 3, 4, 5);
        var control =
                new ControlResult(
                        "lamps/lit-again",
                        counts,
                        new TreeMap<>(Map.of("XLA", counts)),
                        List.of(new ReadingResult("max_days", "strict", new Counts(5, 4, 3, 2, 1))),
                        List.of(
                                finding("East", new Outcome.Undetermined(missing), null),
                                finding("South", new Outcome.NotSatisfied(), "灯油未到"),
                                finding("West", new Outcome.Justified(DAY, "harbour"), "paint")),
                        7);
        return new Assessment(
                id,
                "exercise",
                DAY,
                12,
                "head",
                "hash",
                new TreeMap<>(Map.of("lamps/lit-again.max_days", "4")),
                List.of(control),
                List.of(
                        new IndicatorResult(
                                "lamps/nights",
                                List.of(
                                        new IndicatorResult.Value(
                                                "I-1",
                                                Map.of("season", "2022/23"),
                                                Map.of("nights", 11L),
                                                new BigDecimal("11.00")),
                                        new IndicatorResult.Value(
                                                "I-2",
                                                Map.of("season", "2023/24"),
                                                Collections.singletonMap("nights", null),
                                                null)))),
                List.of(new TableResult("lamps/over-time", List.of(Map.of("lamps", 2L)))),
                List.of(new MissingSubmission("voyages", "XLB", "2022/23", DAY)),
                List.of(new DestroyedSubmission("voyages", "XLA", "2022/23", 5)),
                List.of(
                        new Response("answers", "XLA", "A/RES/0/0#1", "zh", "已修复", DAY, DAY),
                        new Response("answers", "XLA", "F-1", "en", "Not yet.", DAY, null)));
    }

    @Test
    void whatIsWrittenComesBack() {
        var store = new AssessmentStore(folder);
        store.write(assessment("2024-06-30-a"));

        assertThat(store.read("2024-06-30-a")).isEqualTo(assessment("2024-06-30-a"));
    }

    @Test
    void sameAssessmentGivesTheSameBytes(@TempDir Path other) throws IOException {
        Path one = new AssessmentStore(folder).write(assessment("a"));
        Path two = new AssessmentStore(other).write(assessment("a"));

        assertThat(one.resolve("assessment.json"))
                .hasSameBinaryContentAs(two.resolve("assessment.json"));
    }

    @Test
    void latestIsTheOneLastWritten() {
        var store = new AssessmentStore(folder.resolve("none-yet"));
        assertThat(store.latest()).isNull();
        assertThat(store.ids()).isEmpty();

        store.write(assessment("2024-06-30-b"));
        store.write(assessment("2024-06-30-a"));

        assertThat(store.latest()).isEqualTo(assessment("2024-06-30-a"));
        assertThat(store.ids()).containsExactly("2024-06-30-a", "2024-06-30-b");
    }

    @Test
    void whatAnInterruptedWriteLeftIsNoAssessment() throws IOException {
        var store = new AssessmentStore(folder);
        store.write(assessment("a"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b").resolve("assessment.json.new"), "{\"id\":");

        assertThat(store.ids()).containsExactly("a");
        assertThat(store.latest()).isEqualTo(assessment("a"));
    }
}
