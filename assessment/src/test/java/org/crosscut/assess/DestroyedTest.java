package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosscut.diagnostic.Checked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What needs rows that were destroyed is undetermined, and nothing else changes.
class DestroyedTest {
    private static final String DAY = "2024-09-30";
    private static final String REMARK =
            "- {name: remark, type: text, classification: confidential, title: {en: Remark, zh: 备注},"
                    + " description: {en: Of a person., zh: 关于个人。}}\n";
    private static final String KEEPERS = "lamps/keepers.dataset.yaml";
    private static final String VOYAGES = "lamps/voyages.dataset.yaml";

    @TempDir Path folder;
    private Lights lights;
    private long formerKeepers;
    private long keepers;
    private long voyages;

    @BeforeEach
    void fill() {
        lights =
                new Lights(
                        folder.resolve("archive"),
                        Lights.changed(
                                folder.resolve("catalogue"),
                                Map.of(
                                        KEEPERS,
                                        Lights.text(KEEPERS) + REMARK,
                                        VOYAGES,
                                        Lights.text(VOYAGES) + REMARK)));
        lights.send("lamps", "XLA,2024-06-30,East,no,,Anna,,", "XLN,2024-06-30,North,no,,Cora,,");
        formerKeepers = lights.send("keepers", "XLA,Anna,2020-01-01");
        keepers = lights.send("keepers", "XLA,Anna,2024-01-01");
        lights.send("keepers", "XLN,Cora,2024-01-01");
        voyages = lights.send("voyages", "XLA,2022/23,1,2022-08-01,3,1.00");
        lights.send(
                "voyages", "XLA,2023/24,2,2023-08-01,4,1.00", "XLN,2023/24,1,2024-02-01,5,1.00");
    }

    @AfterEach
    void close() {
        lights.close();
    }

    private void destroy(long submission) {
        assertThat(lights.archive().destroy(submission, "C. Clerk", "retention is over"))
                .isInstanceOf(Checked.Good.class);
    }

    @Test
    void aSubjectOfThatEntityIsUndeterminedAndNamesTheSubmission() {
        Assessment before = lights.assess(DAY);
        destroy(keepers);

        Assessment after = lights.assess(DAY);
        ControlResult result = after.control("lamps/kept-by-trained");

        assertThat(before.control("lamps/kept-by-trained").counts())
                .isEqualTo(new Counts(0, 2, 0, 0, 0));
        assertThat(result.counts()).isEqualTo(new Counts(0, 1, 0, 0, 1));
        Finding east = result.findings().getFirst();
        assertThat(east.key()).containsEntry("lamp", "East");
        assertThat(east.outcome())
                .isEqualTo(
                        new Outcome.Undetermined(List.of(new Outcome.Missing.Destroyed(keepers))));
        assertThat(after.destroyed())
                .containsExactly(new DestroyedSubmission("keepers", "XLA", "", keepers));
        assertThat(after.missing()).isEqualTo(before.missing());
    }

    @Test
    void anIndicatorIsUnknownForThatEntityAndPeriodOnly() {
        destroy(voyages);

        assertThat(lights.assess(DAY).indicator("lamps/nights").values())
                .filteredOn(v -> v.number() != null)
                .extracting(v -> v.key().get("district") + " " + v.key().get("season"))
                .containsExactly("XLA 2023/24", "XLN 2023/24");
    }

    @Test
    void aRuleThatLooksAtOneRowAtATimeGoesOn() {
        Counts before = lights.assess(DAY).control("lamps/short-voyages").counts();
        destroy(voyages);

        Counts after = lights.assess(DAY).control("lamps/short-voyages").counts();

        assertThat(after.population()).isEqualTo(before.population() - 1);
        assertThat(after.undetermined()).isEqualTo(before.undetermined());
    }

    @Test
    void whatWasReplacedBeforeIsMissedByNothing() {
        Assessment before = lights.assess(DAY);
        destroy(formerKeepers);

        Assessment after = lights.assess(DAY);

        assertThat(after.destroyed()).isEmpty();
        assertThat(after.controls()).isEqualTo(before.controls());
    }

    @Test
    void theSameSnapshotIsNotWhatItWas() {
        Assessment before = lights.assess(DAY, Map.of(), 6);
        destroy(keepers);

        assertThat(lights.assess(DAY, Map.of(), 6).id()).isNotEqualTo(before.id());
    }

    @Test
    void storedAssessmentComesBackWithTheReason() {
        destroy(keepers);
        Assessment assessment = lights.assess(DAY);
        var store = new AssessmentStore(folder.resolve("assessments"));
        store.write(assessment);

        Assessment read = store.read(assessment.id());

        assertThat(read.destroyed()).isEqualTo(assessment.destroyed());
        assertThat(read.controls()).isEqualTo(assessment.controls());
    }
}
