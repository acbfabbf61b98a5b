package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

/// What happens to numbers when a text is damaged.
class NumberingTest {
    private static final List<String> WHOLE =
            List.of(
                    "12/34. Care of lighthouses",
                    "The General Assembly,",
                    "Recalling the rules for the care of lighthouses,",
                    "1. Thanks the keepers of the lighthouses;",
                    "2. Requests a review of the lamps;",
                    "3. Requests a report on the fuel, with:",
                    "(a) The amount of the fuel;",
                    "(b) The price of the fuel;",
                    "(c) The origin of the fuel;",
                    "I Lamps",
                    "4. Decides to buy lamps;",
                    "II Fuel",
                    "5. Decides to remain seized of the matter.");

    @Test
    void aWholeTextHasNoProblem() {
        assertThat(Fixtures.codes(read(WHOLE))).isEmpty();
    }

    @Test
    void aRemovedParagraphIsAGapWhereTheNextStands() {
        List<String> lines = without(WHOLE, 4);
        assertThat(Fixtures.codes(read(lines))).containsExactly("r.txt:5:1 text/numbering-gap");
        assertThat(read(lines).diagnostics().getFirst().facts())
                .containsEntry("previous", "1")
                .containsEntry("missing", "2");
        assertThat(Fixtures.numbers(read(lines))).containsExactly("1", "3", "4", "5");
    }

    @Test
    void severalRemovedParagraphsAreOneGap() {
        List<String> lines = new ArrayList<>(WHOLE);
        lines.subList(3, 9).clear();
        assertThat(Fixtures.codes(read(lines))).containsExactly("r.txt:5:1 text/numbering-gap");
        assertThat(read(lines).diagnostics().getFirst().facts()).containsEntry("missing", "1–3");
    }

    @Test
    void aRepeatedParagraphIsSaidAtItsSecondPlace() {
        List<String> lines = new ArrayList<>(WHOLE);
        lines.add(5, lines.get(4));
        assertThat(Fixtures.codes(read(lines))).containsExactly("r.txt:6:1 text/numbering-repeat");
        assertThat(Fixtures.numbers(read(lines))).containsExactly("1", "2", "2", "3", "4", "5");
    }

    @Test
    void swappedParagraphsAreOutOfOrderAndNotMissing() {
        List<String> lines = new ArrayList<>(WHOLE);
        Collections.swap(lines, 3, 4);
        assertThat(Fixtures.codes(read(lines))).containsExactly("r.txt:5:1 text/numbering-order");
        assertThat(Fixtures.numbers(read(lines))).startsWith("2", "1", "3");
    }

    @Test
    void aRemovedPartIsAGap() {
        assertThat(Fixtures.codes(read(without(WHOLE, 7))))
                .containsExactly("r.txt:8:1 text/part-gap");
        assertThat(Fixtures.codes(read(without(WHOLE, 6))))
                .containsExactly("r.txt:7:1 text/part-gap");
    }

    @Test
    void aRepeatedPartIsSaid() {
        List<String> lines = new ArrayList<>(WHOLE);
        lines.add(8, lines.get(7));
        assertThat(Fixtures.codes(read(lines))).containsExactly("r.txt:9:1 text/part-repeat");
    }

    @Test
    void aLostEndOfTheTextIsSaid() {
        assertThat(Fixtures.codes(read(without(WHOLE, 12))))
                .containsExactly("r.txt:11:1 text/paragraph-unfinished");
    }

    @Test
    void aLostSectionIsSaid() {
        assertThat(Fixtures.codes(read(without(WHOLE, 9))))
                .containsExactly("r.txt:11:1 text/section-order");
    }

    @Test
    void aTextThatOnlyTheFirstLinesLackIsReadAllTheSame() {
        Resolution resolution = read(WHOLE.subList(2, WHOLE.size()));
        assertThat(Fixtures.codes(resolution)).containsExactly("r.txt text/title-missing");
        assertThat(Fixtures.numbers(resolution)).hasSize(5);
        assertThat(resolution.preamble()).hasSize(1);
    }

    @Test
    void aGapRefusesTheText() {
        Checked<Resolution> read =
                Fixtures.READER.read(
                        "r.txt",
                        String.join("\n", without(WHOLE, 4))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Checked.Bad.class);
    }

    @Test
    void aGapIsTold() {
        Diagnostic gap = read(without(WHOLE, 4)).diagnostics().getFirst();
        assertThat(new Wording(Language.EN).shown(gap).lines().map(String::strip))
                .containsExactly(
                        "r.txt:5:1  error text/numbering-gap  Paragraph 3 follows paragraph 1.",
                        "expected  paragraph 2",
                        "remedy    restore the missing text; if the official text skips 2, declare the"
                                + " gap and its source in resolution.yaml");
        assertThat(new Wording(Language.ZH).wrong(gap)).isEqualTo("第 1 段之后即为第 3 段。");
    }

    @Test
    void inTheRealTextARemovedParagraphIsAGapWhereTheNextStands() {
        List<String> lines = new ArrayList<>(Arrays.asList(Fixtures.realText().split("\n", -1)));
        // Line 278 begins paragraph 33; what is left of it then looks like the end of paragraph 32.
        lines.remove(277);
        assertThat(Fixtures.codes(read(lines))).contains("r.txt:285:2 text/numbering-gap");
        assertThat(Fixtures.numbers(read(lines))).hasSize(100).doesNotContain("33");
    }

    @Test
    void everySingleLostLineOfTheRealTextThatCostsAProvisionIsSaid() {
        List<String> whole = Arrays.asList(Fixtures.realText().split("\n", -1));
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).isBlank()) {
                continue;
            }
            Resolution damaged = read(without(whole, i));
            boolean isSaid =
                    damaged.diagnostics().size() > 2
                            || damaged.diagnostics().stream().anyMatch(Diagnostic::isError);
            assertThat(damaged.provisions().size() == 101 || isSaid)
                    .as("without line " + (i + 1))
                    .isTrue();
        }
    }

    private static Resolution read(List<String> lines) {
        return Fixtures.read(String.join("\n", lines));
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> rest = new ArrayList<>(lines);
        rest.remove(index);
        return rest;
    }
}
