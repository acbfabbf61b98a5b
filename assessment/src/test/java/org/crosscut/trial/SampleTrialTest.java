package org.crosscut.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Identity;
import org.crosscut.assess.Lights;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.trial.SampleTrial.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a generator made is recovered subject by subject, and each difference is told.
class SampleTrialTest {
    private static final String SAMPLE = "lamps/voyages.sample.sql";
    private static final long ROWS = 40;

    @TempDir Path folder;

    private static SampleTrial.Report run(CompiledCatalogue compiled) {
        Topic lamps =
                compiled.catalogue().topics().stream()
                        .filter(t -> t.name().equals("lamps"))
                        .findFirst()
                        .orElseThrow();
        var identity = new Identity("trial".getBytes(StandardCharsets.US_ASCII));
        return new SampleTrial(compiled, identity, Lights.ENGINE).run(lamps, ROWS, 7);
    }

    /// The generator with every tenth voyage of too many nights, said or not.
    private SampleTrial.Report made(String expectation) {
        String select = Lights.text(SAMPLE).strip();
        return run(
                Lights.changed(
                        folder,
                        Map.of(
                                SAMPLE,
                                """
                                WITH drawn AS (%s)
                                SELECT
                                  district,
                                  season,
                                  voyage,
                                  sailed_on,
                                  CASE WHEN ends_in_nought THEN 99 ELSE 1 END AS nights,
                                  cost,
                                  %s AS expected_short_voyages
                                FROM (SELECT *, voyage LIKE '%%0' AS ends_in_nought FROM drawn)
                                """
                                        .formatted(select, expectation))));
    }

    private static List<Share> shares(SampleTrial.Report report) {
        return report.shares().stream()
                .filter(s -> s.control().equals("lamps/short-voyages"))
                .toList();
    }

    @Test
    void knownSharesAreRecovered() {
        SampleTrial.Report report =
                made("CASE WHEN ends_in_nought THEN 'not-satisfied' ELSE 'satisfied' END");

        assertThat(report.problems()).isEmpty();
        List<Share> shares = shares(report);
        long subjects = shares.stream().mapToLong(Share::all).sum();
        assertThat(subjects).isPositive().isEqualTo(shares.stream().mapToLong(Share::made).sum());
        assertThat(shares).allMatch(s -> s.made() == s.recovered() && s.made() == s.all());
        assertThat(shares.stream().filter(s -> s.outcome().equals("not-satisfied")).findFirst())
                .hasValueSatisfying(s -> assertThat(s.made()).isEqualTo(subjects / 10));
    }

    @Test
    void eachDifferenceIsToldWhereItWasMade() {
        SampleTrial.Report report = made("'satisfied'");

        long wrong =
                shares(report).stream()
                        .filter(s -> s.outcome().equals("not-satisfied"))
                        .findFirst()
                        .orElseThrow()
                        .all();
        assertThat(wrong).isPositive();
        assertThat(report.problems())
                .hasSize(Math.toIntExact(wrong))
                .extracting(Diagnostic::code)
                .containsOnly(TrialCode.MADE_DIFFERS);
        assertThat(report.problems().getFirst().facts())
                .containsEntry("made", "satisfied")
                .containsEntry("found", "not-satisfied");
        assertThat(report.problems().getFirst().place().shown()).contains("voyages.sample.sql:");
    }

    @Test
    void wordThatIsNoOutcomeIsAProblem() {
        assertThat(made("CASE WHEN ends_in_nought THEN 'perhaps' END").problems())
                .extracting(Diagnostic::code)
                .contains(TrialCode.MADE_TWICE);
    }

    @Test
    void ofWhatTheGeneratorSaysNothingNothingIsCompared() {
        SampleTrial.Report report = run(Lights.SOUND);

        assertThat(report.problems()).isEmpty();
        assertThat(report.shares()).allMatch(s -> s.made() == 0);
        assertThat(report.shares().stream().mapToLong(Share::all).sum()).isPositive();
    }

    @Test
    void rowsThatTheDatasetRefusesAreTold() {
        String refused = Lights.text(SAMPLE).replaceFirst("AS nights", "* -1 AS nights");
        assertThat(run(Lights.changed(folder, Map.of(SAMPLE, refused))).problems())
                .extracting(Diagnostic::code)
                .contains(TrialCode.SAMPLE_REFUSED);
    }
}
