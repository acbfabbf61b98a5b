package org.crosscut.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.crosscut.assess.Lights;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.LocalizedText;
import org.crosscut.lawtext.Coverage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thing counts if it answers; what keeps it from counting is named.
class CoverageCheckTest {
    // Satisfied, not satisfied, and dark since nobody knows when.
    private static final String[] LAMPS = {
        "XLA,2024-06-30,East,yes,2024-06-29,Ada,,",
        "XLA,2024-06-30,South,yes,2024-06-20,Ada,,",
        "XLA,2024-06-30,West,yes,,Ada,,"
    };

    @TempDir Path folder;

    private static Coverage.Required required(Coverage.Kind kind) {
        @Nullable LocalizedText name =
                kind == Coverage.Kind.TOOL ? LocalizedText.of("Lamp plan", "灯具规划") : null;
        return new Coverage.Required("1", kind, name);
    }

    private Covered checked(Coverage.Kind kind, Lights lights, Set<String> sent) {
        return check(lights, sent, topic -> true).check(required(kind));
    }

    private static CoverageCheck check(Lights lights, Set<String> sent, Predicate<Topic> passes) {
        return new CoverageCheck(
                Lights.SOUND,
                "A/RES/0/0",
                List.of(new CoverageCheck.Evidence(lights.assess("2024-06-30"), sent)),
                passes);
    }

    @Test
    void aControlCountsOnceItShowsEveryOutcome() {
        try (var lights = new Lights(folder)) {
            lights.send("lamps", LAMPS);

            Covered covered = checked(Coverage.Kind.CONTROL, lights, Set.of("lamps"));

            assertThat(covered.isThere()).isTrue();
            assertThat(covered.by()).containsExactly("lamps/lit-again");
        }
    }

    @Test
    void theOutcomeThatNoControlShowsIsNamed() {
        try (var lights = new Lights(folder)) {
            lights.send("lamps", LAMPS[0], LAMPS[1]);

            // The keeper is in no register, so that nothing is known of the training either.
            assertThat(checked(Coverage.Kind.CONTROL, lights, Set.of("lamps")).lack())
                    .isIn(Lack.SATISFIED, Lack.UNDETERMINED);
        }
    }

    @Test
    void whereNothingWasSentNothingAnswers() {
        try (var lights = new Lights(folder)) {
            for (Coverage.Kind kind :
                    List.of(
                            Coverage.Kind.DATASET,
                            Coverage.Kind.CONTROL,
                            Coverage.Kind.INDICATOR,
                            Coverage.Kind.SECTION)) {
                assertThat(checked(kind, lights, Set.of()).lack())
                        .as(kind.word())
                        .isEqualTo(Lack.DATA);
            }
        }
    }

    @Test
    void aNumberThatIsKnownIsAnAnswer() {
        try (var lights = new Lights(folder)) {
            lights.send("voyages", "XLA,2023/24,V-1,2023-08-01,5,40.00");

            assertThat(checked(Coverage.Kind.INDICATOR, lights, Set.of("voyages")).by())
                    .containsExactly("lamps/nights");
            assertThat(checked(Coverage.Kind.SECTION, lights, Set.of("voyages")).isThere())
                    .isTrue();
            assertThat(checked(Coverage.Kind.DATASET, lights, Set.of("voyages")).by())
                    .containsExactly("voyages");
        }
    }

    @Test
    void aTopicWhoseCasesFailCountsForNothing() {
        try (var lights = new Lights(folder)) {
            lights.send("lamps", LAMPS);

            assertThat(
                            check(lights, Set.of("lamps"), topic -> false)
                                    .check(required(Coverage.Kind.CONTROL))
                                    .lack())
                    .isEqualTo(Lack.CASES);
        }
    }

    @Test
    void whatTheCatalogueCannotGiveIsStillToCome() {
        try (var lights = new Lights(folder)) {
            assertThat(checked(Coverage.Kind.TOOL, lights, Set.of()).lack())
                    .isEqualTo(Lack.TO_COME);
            assertThat(
                            check(lights, Set.of(), topic -> true)
                                    .check(new Coverage.Required("9", Coverage.Kind.DATASET, null))
                                    .lack())
                    .isEqualTo(Lack.NONE);
        }
    }
}
