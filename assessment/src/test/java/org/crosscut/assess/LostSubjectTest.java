package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Outcome.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every subject comes out once, whatever a rule's joins and filters do to it.
class LostSubjectTest {
    private static final String KEPT = "lamps/kept-by-trained.control.sql";

    @TempDir Path folder;
    @TempDir Path other;

    private static Outcome lost(long times) {
        return new Outcome.Undetermined(List.of(new Missing.Lost(times)));
    }

    private Assessment assess(Map<String, String> changed, List<String> lamps) {
        try (var lights = new Lights(other, Lights.changed(folder, changed))) {
            lights.send("lamps", lamps.toArray(String[]::new));
            lights.send("keepers", "XLA,Ann,2024-01-01", "XLA,Bob,2023-01-01");
            return lights.assess("2024-06-30");
        }
    }

    @Test
    void subjectThatAJoinLostIsUndetermined() {
        String inner = Lights.text(KEPT).replace("LEFT JOIN", "JOIN");

        ControlResult result =
                assess(
                                Map.of(KEPT, inner),
                                List.of(
                                        "XLA,2024-06-30,East,no,,Ann,,",
                                        "XLA,2024-06-30,West,no,,Eve,,"))
                        .control("lamps/kept-by-trained");

        assertThat(result.counts()).isEqualTo(new Counts(0, 1, 0, 0, 1));
        assertThat(result.byEntity()).containsOnlyKeys("XLA");
        assertThat(result.findings()).extracting(Finding::outcome).containsExactly(lost(0));
        assertThat(result.findings().getFirst().entity()).isEqualTo("XLA");
    }

    @Test
    void subjectThatAJoinDoubledIsUndeterminedWhateverTheOrder() {
        // Both keepers fit the lamp: one trained in time, one not.
        String loose = Lights.text(KEPT).replace("  AND k.keeper = l.keeper\n", "").strip() + "\n";
        String named = loose.replace("l.keeper,", "k.keeper,");

        ControlResult result =
                assess(Map.of(KEPT, named), List.of("XLA,2024-06-30,East,no,,Ann,,"))
                        .control("lamps/kept-by-trained");

        assertThat(result.counts()).isEqualTo(new Counts(0, 0, 0, 0, 1));
        assertThat(result.findings()).extracting(Finding::outcome).containsExactly(lost(2));
        assertThat(result.findings().getFirst().evidence()).isEqualTo(Map.of("keeper", "Ann"));
    }

    @Test
    void twinsAmongTheSubjectsAreOneUndeterminedSubject() {
        String twins = "SELECT district, season FROM voyages\n";
        var changed = Map.of("lamps/within-budget.subjects.sql", twins);
        try (var lights = new Lights(other, Lights.changed(folder, changed))) {
            lights.send(
                    "voyages",
                    "XLA,2022/23,V-1,2022-08-01,1,60.00",
                    "XLA,2022/23,V-2,2022-08-01,1,40.00");

            ControlResult result =
                    lights.assess("2024-06-30", Map.of("within-budget.budget", "100.00"))
                            .control("lamps/within-budget");

            assertThat(result.counts()).isEqualTo(new Counts(0, 0, 0, 0, 1));
            assertThat(result.findings()).extracting(Finding::outcome).containsExactly(lost(2));
        }
    }

    @Test
    void twinsOfWhichTheRuleMakesOneAreUndeterminedAllTheSame() {
        String twins = "SELECT district, season FROM voyages\n";
        String once =
                Lights.text("lamps/within-budget.control.sql")
                        .replace("SELECT\n  s.district", "SELECT DISTINCT\n  s.district");
        var changed =
                Map.of(
                        "lamps/within-budget.subjects.sql", twins,
                        "lamps/within-budget.control.sql", once);
        try (var lights = new Lights(other, Lights.changed(folder, changed))) {
            lights.send(
                    "voyages",
                    "XLA,2022/23,V-1,2022-08-01,1,60.00",
                    "XLA,2022/23,V-2,2022-08-01,1,40.00");

            ControlResult result =
                    lights.assess("2024-06-30", Map.of("within-budget.budget", "100.00"))
                            .control("lamps/within-budget");

            assertThat(result.counts()).isEqualTo(new Counts(0, 0, 0, 0, 1));
            assertThat(result.findings()).extracting(Finding::outcome).containsExactly(lost(2));
        }
    }

    @Test
    void rowsOfNoSubjectAreStrays() {
        String stray =
                Lights.text(KEPT).replace("  l.lamp,", "  COALESCE(k.keeper, l.lamp) AS lamp,");

        ControlResult result =
                assess(
                                Map.of(KEPT, stray),
                                List.of(
                                        "XLA,2024-06-30,East,no,,Ann,,",
                                        "XLA,2024-06-30,West,no,,Eve,,"))
                        .control("lamps/kept-by-trained");

        // East came out under the name Ann.
        assertThat(result.strays()).isEqualTo(1);
        assertThat(result.counts()).isEqualTo(new Counts(0, 0, 0, 0, 2));
    }

    @Test
    void theOrderOfRowsAndFilesChangesNothing(@TempDir Path third) {
        List<String> lamps =
                List.of(
                        "XLA,2024-06-30,East,yes,2024-06-27,Ann,,",
                        "XLA,2024-06-30,South,yes,2024-06-01,Bob,,",
                        "XLA,2024-06-30,West,yes,,Eve,,");
        try (var one = new Lights(other);
                var two = new Lights(third)) {
            one.send("lamps", lamps.toArray(String[]::new));
            one.send("keepers", "XLA,Ann,2024-01-01", "XLA,Bob,2023-01-01");
            two.send("keepers", "XLA,Bob,2023-01-01", "XLA,Ann,2024-01-01");
            two.send("lamps", lamps.reversed().toArray(String[]::new));

            Assessment first = one.assess("2024-06-30");
            Assessment second = two.assess("2024-06-30");

            assertThat(second.controls()).isEqualTo(first.controls());
            assertThat(second.indicators()).isEqualTo(first.indicators());
            assertThat(second.tables()).isEqualTo(first.tables());
        }
    }
}
