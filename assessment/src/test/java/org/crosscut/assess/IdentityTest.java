package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A finding keeps its identity from one assessment to the next.
class IdentityTest {
    @TempDir Path folder;
    @TempDir Path other;

    private static List<String> ids(Assessment assessment, String control) {
        return assessment.control(control).findings().stream().map(Finding::id).toList();
    }

    @Test
    void ofAStockTheFindingOutlivesTheState() {
        try (var lights = new Lights(folder)) {
            lights.send("lamps", "XLA,2024-03-31,East,yes,2024-03-01,,,");
            lights.send(
                    "lamps",
                    "XLA,2024-06-30,East,yes,2024-03-01,,,",
                    "XLA,2024-06-30,West,yes,2024-03-01,,,");

            List<String> spring = ids(lights.assess("2024-03-31"), AssessmentTest.LIT_AGAIN);
            List<String> summer = ids(lights.assess("2024-06-30"), AssessmentTest.LIT_AGAIN);

            assertThat(summer).hasSize(2).doesNotHaveDuplicates().containsAll(spring);
        }
    }

    @Test
    void ofAFlowEachPeriodHasItsOwn() {
        try (var lights = new Lights(folder)) {
            lights.send("voyages", "XLA,2022/23,V-1,2022-08-01,9,");
            lights.send("voyages", "XLA,2023/24,V-1,2023-08-01,9,");

            assertThat(ids(lights.assess("2024-06-30"), AssessmentTest.SHORT_VOYAGES))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void renamedControlKeepsTheIdentitiesOfItsFormerName() {
        CompiledCatalogue renamed = renamedControl();
        try (var before = new Lights(folder.resolve("a"));
                var after = new Lights(folder.resolve("b"), renamed)) {
            String[] lamps = {"XLA,2024-06-30,East,yes,2024-06-01,,waits for paint,"};
            before.send("lamps", lamps);
            after.send("lamps", lamps);

            assertThat(ids(after.assess("2024-06-30"), "lamps/not-dark"))
                    .isEqualTo(ids(before.assess("2024-06-30"), AssessmentTest.LIT_AGAIN));
        }
    }

    private CompiledCatalogue renamedControl() {
        return Lights.changed(
                other,
                Map.of(
                        "lamps/not-dark.control.yaml",
                        Lights.text("lamps/lit-again.control.yaml") + "formerly: [lit-again]\n",
                        "lamps/not-dark.control.sql",
                        Lights.text("lamps/lit-again.control.sql"),
                        "lamps/cases/by-hand/case.yaml",
                        Lights.text("lamps/cases/by-hand/case.yaml")
                                .replace("lit-again:", "not-dark:"),
                        "lamps/lit-again.control.yaml",
                        "",
                        "lamps/lit-again.control.sql",
                        ""));
    }
}
