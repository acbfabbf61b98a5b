package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reason is not compliance: only one that somebody entitled accepted justifies, and only while
/// the acceptance runs.
class AcceptanceTest {
    private static final Outcome NOT_SATISFIED = new Outcome.NotSatisfied();

    @TempDir Path folder;
    private Lights lights;
    private String dark = "";

    @BeforeEach
    void lampIsDarkForAReason() {
        lights = new Lights(folder);
        lights.send(
                "lamps",
                "XLA,2024-06-30,East,yes,2024-06-01,,waits for paint,",
                "XLA,2024-06-30,South,yes,2024-06-01,,waits for oil,2024-07-15",
                "XLA,2024-06-30,West,yes,2024-06-01,,,");
        dark = finding("2024-06-30", "East").id();
    }

    @AfterEach
    void close() {
        lights.close();
    }

    private Finding finding(String asOf, String lamp) {
        return AssessmentTest.finding(lights.assess(asOf), AssessmentTest.LIT_AGAIN, lamp);
    }

    private void accept(String finding, String office, String from, String until) {
        lights.send("accepted", "XLA," + finding + "," + office + "," + from + "," + until);
    }

    @Test
    void claimedReasonIsShownAndChangesNothing() {
        Finding finding = finding("2024-06-30", "East");

        assertThat(finding.outcome()).isEqualTo(NOT_SATISFIED);
        assertThat(finding.reason()).isEqualTo("waits for paint");
    }

    @Test
    void acceptedReasonJustifiesWhileTheAcceptanceRuns() {
        accept(dark, "harbour", "2024-07-01", "2024-07-31");

        assertThat(finding("2024-06-30", "East").outcome()).isEqualTo(NOT_SATISFIED);
        var justified = new Outcome.Justified(LocalDate.of(2024, 7, 31), "harbour");
        assertThat(finding("2024-07-01", "East").outcome()).isEqualTo(justified);
        assertThat(finding("2024-07-31", "East").outcome()).isEqualTo(justified);
        assertThat(finding("2024-08-01", "East").outcome()).isEqualTo(NOT_SATISFIED);
    }

    @Test
    void justifiedSubjectIsCountedAsSuch() {
        accept(dark, "harbour", "2024-07-01", "2024-07-31");

        ControlResult result = lights.assess("2024-07-01").control(AssessmentTest.LIT_AGAIN);

        assertThat(result.counts()).isEqualTo(new Counts(0, 0, 1, 2, 0));
        assertThat(result.byEntity().get("XLA")).isEqualTo(new Counts(0, 0, 1, 2, 0));
    }

    @Test
    void anOfficeNotEntitledAcceptsNothing() {
        accept(dark, "stores", "2024-07-01", "2024-07-31");

        assertThat(finding("2024-07-01", "East").outcome()).isEqualTo(NOT_SATISFIED);
    }

    @Test
    void acceptanceWithoutAReasonJustifiesNothing() {
        accept(finding("2024-06-30", "West").id(), "harbour", "2024-07-01", "2024-07-31");

        assertThat(finding("2024-07-01", "West").outcome()).isEqualTo(NOT_SATISFIED);
    }

    @Test
    void reasonThatEndedJustifiesNoLonger() {
        accept(finding("2024-06-30", "South").id(), "harbour", "2024-07-01", "2024-07-31");

        assertThat(finding("2024-07-15", "South").outcome())
                .isEqualTo(new Outcome.Justified(LocalDate.of(2024, 7, 15), "harbour"));
        assertThat(finding("2024-07-16", "South").outcome()).isEqualTo(NOT_SATISFIED);
    }

    @Test
    void acceptanceOfAnotherFindingJustifiesNothing() {
        accept(finding("2024-06-30", "South").id(), "harbour", "2024-07-01", "2024-07-31");

        assertThat(finding("2024-07-01", "East").outcome()).isEqualTo(NOT_SATISFIED);
    }

    @Test
    void anUndeterminedSubjectCannotBeJustified() {
        lights.send("lamps", "XLA,2024-06-30,East,yes,,,waits for paint,");
        accept(dark, "harbour", "2024-07-01", "2024-07-31");

        assertThat(finding("2024-07-01", "East").outcome().word()).isEqualTo("undetermined");
    }
}
