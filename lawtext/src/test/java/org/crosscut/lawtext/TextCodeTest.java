package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.crosscut.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

/// Every code has a text that fails with exactly that code in exactly that place.
class TextCodeTest {
    private static final String START =
            """
            12/34. Care of lighthouses
            The General Assembly,
            Recalling the rules for the care of lighthouses,
            """;

    private record Example(String place, String text) {}

    @Test
    void everyCodeHasItsExampleAndItsPage() throws IOException {
        Map<TextCode, Example> examples = examples();
        assertThat(examples).containsOnlyKeys(TextCode.values());
        for (TextCode code : TextCode.values()) {
            Example example = Objects.requireNonNull(examples.get(code));
            Resolution read =
                    Fixtures.READER.salvage(
                            "lighthouses.txt", example.text().getBytes(StandardCharsets.UTF_8));
            assertThat(read.diagnostics())
                    .as(code.id())
                    .extracting(d -> d.code().id() + " " + d.place().shown())
                    .containsExactly(code.id() + " " + example.place());
            Diagnostic problem = read.diagnostics().getFirst();
            ErrorPage.check(problem, "");
        }
    }

    private static Map<TextCode, Example> examples() {
        var examples = new EnumMap<TextCode, Example>(TextCode.class);
        examples.put(
                TextCode.UNKNOWN_LANGUAGE,
                new Example("lighthouses.txt", "12/34. Смотрители маяков\n1. Благодарит;\n"));
        examples.put(
                TextCode.NO_PROVISIONS,
                new Example("lighthouses.txt", START + "Mindful of the keepers of the lamps,\n"));
        examples.put(
                TextCode.NUMBERING_GAP,
                body("5:1", "1. Thanks the keepers;", "3. Notes the report of the keepers."));
        examples.put(
                TextCode.NUMBERING_REPEAT,
                body("5:1", "1. Thanks the keepers;", "1. Notes the report of the keepers."));
        examples.put(
                TextCode.NUMBERING_ORDER,
                body("5:1", "2. Thanks the keepers;", "1. Notes the report of the keepers."));
        examples.put(
                TextCode.NUMBER_IN_TEXT,
                body(
                        "6:1",
                        "1. Thanks the keepers of all the lighthouses",
                        "on the coast for their report to the",
                        "14. session of the Assembly, and",
                        "for the lamps."));
        examples.put(
                TextCode.PARAGRAPH_UNFINISHED,
                body("4:1", "1. Thanks the keepers of the", "2. Notes the report of the keepers."));
        examples.put(
                TextCode.PART_GAP,
                body("6:1", "1. Requests a report, with:", "(a) The lamps;", "(c) The fuel."));
        examples.put(
                TextCode.PART_REPEAT,
                body(
                        "7:1",
                        "1. Requests a report, with:",
                        "(a) The lamps;",
                        "(b) The fuel;",
                        "(b) The buoys."));
        examples.put(
                TextCode.SECTION_ORDER,
                body(
                        "6:1",
                        "I Lamps",
                        "1. Thanks the keepers of the lamps;",
                        "III Fuel",
                        "2. Notes the report on the fuel."));
        examples.put(
                TextCode.HEADING_UNCLEAR,
                body(
                        "4:1",
                        "I Lamps",
                        "Thanks the keepers of the lamps;",
                        "1. Notes the report on the lamps."));
        examples.put(
                TextCode.TITLE_MISSING,
                new Example("lighthouses.txt", "1. Thanks the keepers of the lamps.\n"));
        examples.put(
                TextCode.FOOTNOTE_MISSING,
                body(
                        "4:50",
                        "1. Thanks the keepers for the report to the fair;1",
                        "2. Notes the lamps."));
        examples.put(
                TextCode.FOOTNOTE_UNREFERENCED,
                body("6:1", "1. Thanks the keepers of the lamps.", "_______", "1 A/12/55."));
        examples.put(
                TextCode.FOOTNOTE_REPEAT,
                body(
                        "7:1",
                        "1. Thanks the keepers of the lamps.1",
                        "_____",
                        "1 A/12/55.",
                        "1 A/12/56."));
        return examples;
    }

    private static Example body(String place, String... lines) {
        return new Example("lighthouses.txt:" + place, START + String.join("\n", lines) + "\n");
    }
}
