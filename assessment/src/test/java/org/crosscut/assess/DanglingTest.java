package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A row that points to nothing makes undetermined what needs what it points to, and nothing else.
class DanglingTest {
    private static final String CONTROL = "lamps/kept-by-trained";
    private static final String SCHEMA = "lamps/lamps.dataset.yaml";
    private static final String DAY = "2024-06-30";

    @TempDir Path folder;
    private Lights lights;

    /// The rule says that a lamp without a keeper in the register is not kept, so that only the
    /// foreign key tells that the register may have lost him.
    @BeforeEach
    void lampsPointToKeepers() {
        CompiledCatalogue compiled =
                Lights.changed(
                        folder.resolve("catalogue"),
                        Map.of(
                                SCHEMA,
                                Lights.text(SCHEMA)
                                        + "foreign_keys:\n- {columns: {district: district, keeper:"
                                        + " keeper}, dataset: keepers}\n",
                                "lamps/kept-by-trained.control.sql",
                                """
                                SELECT l.district, l.lamp, l.keeper, TRUE AS applies,
                                  EXISTS (SELECT 1 FROM keepers AS k
                                    WHERE k.district = l.district AND k.keeper = l.keeper)
                                    AS compliant
                                FROM lamps AS l
                                """));
        lights = new Lights(folder.resolve("archive"), compiled);
        lights.send("keepers", "XLA,Anna,2024-01-01", "XLA,Bela,2024-01-01");
        lights.send("lamps", "XLA,2024-06-30,East,no,,Anna,,", "XLA,2024-06-30,West,no,,Bela,,");
    }

    @AfterEach
    void close() {
        lights.close();
    }

    @Test
    void whatPointsToARowThatIsThereIsAnswered() {
        assertThat(lights.assess(DAY).control(CONTROL).counts())
                .isEqualTo(new Counts(0, 2, 0, 0, 0));
    }

    @Test
    void rowTakenAwayByAReplacementLeavesOnlyWhatPointsToItUndetermined() {
        lights.send("keepers", "XLA,Bela,2024-01-01");

        ControlResult result = lights.assess(DAY).control(CONTROL);

        assertThat(result.counts()).isEqualTo(new Counts(0, 1, 0, 0, 1));
        Finding east = result.findings().getFirst();
        assertThat(east.key()).containsEntry("lamp", "East");
        assertThat(east.outcome())
                .isEqualTo(
                        new Outcome.Undetermined(
                                List.of(new Outcome.Missing.Pointed("lamps", "keepers"))));
    }

    @Test
    void rowThatComesBackSettlesIt() {
        lights.send("keepers", "XLA,Bela,2024-01-01");
        lights.send("keepers", "XLA,Anna,2024-01-01", "XLA,Bela,2024-01-01");

        assertThat(lights.assess(DAY).control(CONTROL).counts())
                .isEqualTo(new Counts(0, 2, 0, 0, 0));
    }

    @Test
    void ruleThatDoesNotNeedTheOtherTableIsNotTouched() {
        var before = lights.assess(DAY).control("lamps/lit-again").counts();
        lights.send("keepers", "XLA,Bela,2024-01-01");

        assertThat(lights.assess(DAY).control("lamps/lit-again").counts()).isEqualTo(before);
    }

    @Test
    void storedAssessmentComesBackWithTheReason() {
        lights.send("keepers", "XLA,Bela,2024-01-01");
        Assessment assessment = lights.assess(DAY);
        var store = new AssessmentStore(folder.resolve("assessments"));
        store.write(assessment);

        assertThat(store.read(assessment.id()).control(CONTROL))
                .isEqualTo(assessment.control(CONTROL));
    }
}
