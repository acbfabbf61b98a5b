package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What someone may set in place of a default, and what each reading would find.
class SettingsTest {
    private static final String YAML = "lamps/lit-again.control.yaml";

    @TempDir Path folder;
    @TempDir Path other;

    // Two ways to read the days: three, or none at all.
    private CompiledCatalogue withReadings() {
        String yaml = Lights.text(YAML);
        String parameter = yaml.substring(yaml.indexOf("parameters:"));
        return Lights.changed(
                other,
                Map.of(
                        YAML,
                        yaml.replace(
                                parameter,
                                """
                                parameters:
                                  max_days:
                                    type: integer
                                    unit: day
                                    description: {en: Days allowed., zh: 规定日数。}
                                    readings:
                                      mild:
                                        title: {en: Three days, zh: 三日}
                                        reason: {en: As tables say., zh: 依表。}
                                        values:
                                        - {from: 2022-07-01, value: 3, source: {en: Tables, zh: 表}}
                                      strict:
                                        title: {en: No day, zh: 不许}
                                        reason: {en: As words say., zh: 依文。}
                                        values:
                                        - {from: 2022-07-01, value: 0, source: {en: Words, zh: 文字}}
                                """)));
    }

    private static ControlResult litAgain(Lights lights, Map<String, String> set) {
        return lights.assess("2024-06-30", set).control("lamps/lit-again");
    }

    @Test
    void everyReadingIsShownBesideTheOneInForce() {
        try (var lights = new Lights(folder, withReadings())) {
            lights.send(
                    "lamps",
                    "XLA,2024-06-30,East,yes,2024-06-27,,,",
                    "XLA,2024-06-30,West,yes,2024-06-30,,,");
            var mild = new Counts(0, 2, 0, 0, 0);
            var strict = new Counts(0, 1, 0, 1, 0);

            ControlResult usual = litAgain(lights, Map.of());
            ControlResult chosen = litAgain(lights, Map.of("lit-again.max_days", "strict"));

            assertThat(usual.counts()).isEqualTo(mild);
            assertThat(chosen.counts()).isEqualTo(strict);
            assertThat(usual.readings())
                    .isEqualTo(chosen.readings())
                    .extracting(r -> r.reading(), r -> r.counts())
                    .containsExactly(tuple("mild", mild), tuple("strict", strict));
        }
    }

    @Test
    void valueOfOnesOwnStandsInForAReading() {
        try (var lights = new Lights(folder, withReadings())) {
            lights.send("lamps", "XLA,2024-06-30,East,yes,2024-06-26,,,");

            assertThat(litAgain(lights, Map.of("lit-again.max_days", "4")).counts())
                    .isEqualTo(new Counts(0, 1, 0, 0, 0));
        }
    }

    @Test
    void wordThatIsNoReadingIsRefusedWithThoseThereAre() {
        var problems =
                Settings.read(withReadings().catalogue(), Map.of("lit-again.max_days", "harsh"))
                        .problems();

        assertThat(problems).extracting(Diagnostic::code).containsExactly(SettingCode.NOT_A_VALUE);
        assertThat(problems.getFirst().facts()).containsEntry("readings", "mild, strict");
    }

    @Test
    void nearestNameIsOfferedForAnUnknownOne() {
        var problems =
                Settings.read(Lights.SOUND.catalogue(), Map.of("lit-again.max_day", "3"))
                        .problems();

        assertThat(problems.getFirst().facts())
                .containsEntry("nearest", "lamps/lit-again.max_days");
    }

    @Test
    void nameThatFitsSeveralIsRefused() {
        var twice =
                Lights.changed(
                                other,
                                Map.of(
                                        "acceptances/lit-again.control.yaml",
                                        Lights.text(YAML),
                                        "acceptances/lit-again.control.sql",
                                        Lights.text("lamps/lit-again.control.sql")))
                        .catalogue();

        assertThat(Settings.read(twice, Map.of("lit-again.max_days", "3")).problems())
                .extracting(Diagnostic::code)
                .containsExactly(SettingCode.AMBIGUOUS_PARAMETER);
        assertThat(Settings.read(twice, Map.of("lamps/lit-again.max_days", "3")).problems())
                .isEmpty();
    }
}
