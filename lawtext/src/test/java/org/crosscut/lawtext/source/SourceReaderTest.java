package org.crosscut.lawtext.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscut.lawtext.Footnote;
import org.crosscut.lawtext.Provision;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.lawtext.source.Documents.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One resolution about lighthouses, in every form in which resolutions are found.
class SourceReaderTest {
    private static final ResolutionReader READER = new ResolutionReader(Grammars.load());

    private static final String CHINESE =
            """
            12/34. 灯塔的管理
            大会，
            回顾其关于灯塔管理的决议，
            1. 赞赏秘书长的报告；
            2. 请秘书长向大会第八十届会议提出报告。
            """;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-16, ''",
        "GB18030, text/other-encoding",
    })
    void chineseIsReadInItsEncodings(String charset, String code) {
        Resolution read = READER.salvage("r.txt", CHINESE.getBytes(Charset.forName(charset)));
        assertThat(read.title()).isEqualTo("灯塔的管理");
        assertThat(numbers(read)).containsExactly("1", "2");
        assertThat(String.join(" ", codes(read))).isEqualTo(code);
    }

    @Test
    void traditionalCharactersAreReadInBig5AndUnicode() {
        String traditional =
                """
                12/34. 燈塔的管理
                大會，
                回顧其關於燈塔管理的決議，
                1. 讚賞秘書長的報告；
                2. 請秘書長向大會第八十屆會議提出報告。
                """;
        for (String charset : List.of("Big5", "UTF-8")) {
            Resolution read =
                    READER.salvage("r.txt", traditional.getBytes(Charset.forName(charset)));
            assertThat(numbers(read)).as(charset).containsExactly("1", "2");
            assertThat(read.symbol()).isEqualTo("A/RES/12/34");
            assertThat(read.preamble()).hasSize(1);
        }
    }

    @Test
    void typographersSignsOfWindowsAreRead() {
        String text =
                """
                12/34. Care of lighthouses
                The General Assembly,
                Recalling the keepers’ “lamps” and the fuel of the lamps,
                1. Thanks the keepers of the lamps on the coast;
                2. Requests the Secretary-General to report on the café of the harbour.
                """;
        Resolution read = READER.salvage("r.txt", text.getBytes(Charset.forName("windows-1252")));
        assertThat(codes(read)).containsExactly("text/other-encoding");
        assertThat(read.provisions().get(1).text()).endsWith("café of the harbour.");
        assertThat(read.preamble().getFirst().text()).contains("keepers’ “lamps”");
    }

    @Test
    void markdownFootnotesAreTiedAndTheRepeatedTitleIsNoText() {
        String text =
                """
                ---
                symbol: A/RES/12/34
                ---
                # 12/34. Care of lighthouses and of their keepers

                The General Assembly,

                *Recalling* the rules for lamps,[^1] and the report of the Secretary-General, 2

                1. **Thanks** the keepers for their work on the lamps and for

                Care of lighthouses and of their keepers

                their report;[^3]

                2. Notes the harbour.

                ---

                [^1]: A/12/55.

                [^2]: A/12/56,
                    annex.

                [^3]: A/12/57.
                """;
        Resolution read = READER.salvage("r.md", utf8(text));
        assertThat(codes(read)).isEmpty();
        assertThat(read.provisions().getFirst().text())
                .isEqualTo("Thanks the keepers for their work on the lamps and for their report;");
        assertThat(marks(read.provisions().getFirst())).containsExactly("3");
        assertThat(read.preamble().getFirst().footnotes())
                .extracting(m -> m.footnote().number())
                .containsExactly("1", "2");
        assertThat(notes(read)).containsExactly("1 A/12/55.", "2 A/12/56, annex.", "3 A/12/57.");
    }

    @Test
    void aPageOfTheWebIsReadWithItsListsAndNotes() {
        String text =
                """
                <!DOCTYPE html><html><head><title>x</title><style>p {}</style></head><body>
                <nav>Home 1. Search;</nav>
                <h1>12/34. Care of lighthouses</h1>
                <p>The General Assembly,</p>
                <p>Recalling the rules of the lamps<a href="#fn1"><sup>1</sup></a> and the fuel,</p>
                <ol>
                <li>Thanks the keepers for the care of the lamps;</li>
                <li>Requests the Secretary-General to report on:
                <ol type="a"><li>The lamps;</li><li>The fuel;</li></ol></li>
                <li value="3">Notes the harbour<br>and the coast of the isles.</li>
                </ol>
                <p hidden>4. Not there.</p>
                </body></html>
                """;
        Resolution read = READER.salvage("page", utf8(text));
        assertThat(numbers(read)).containsExactly("1", "2", "3");
        assertThat(read.provisions().get(1).parts())
                .extracting(p -> p.letter())
                .containsExactly("a", "b");
        assertThat(read.provisions().get(2).text())
                .isEqualTo("Notes the harbour and the coast of the isles.");
        assertThat(read.preamble().getFirst().text())
                .isEqualTo("Recalling the rules of the lamps and the fuel,");
        assertThat(codes(read)).containsExactly("text/footnote-missing");
        assertThat(read.provisions().getFirst().lines().first()).isEqualTo(7);
    }

    @Test
    void aWordProcessorsNumbersAndFootnotesAreReadAndDeletionsAreNot() throws IOException {
        String body =
                Documents.paragraph("12/34. Care of lighthouses")
                        + Documents.paragraph("The General Assembly,")
                        + Documents.paragraph("Recalling the rules of the lamps,")
                        + counted(
                                "<w:r><w:t>Thanks the keepers of the lamps</w:t></w:r>"
                                        + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>"
                                        + "<w:del><w:r><w:delText> and the cooks</w:delText></w:r></w:del>"
                                        + "<w:ins><w:r><w:t> and of the fuel;</w:t></w:r></w:ins>",
                                0)
                        + counted("<w:r><w:t>Requests a report on:</w:t></w:r>", 0)
                        + counted("<w:r><w:t>The lamps;</w:t></w:r>", 1)
                        + counted("<w:r><w:t>The</w:t></w:r><w:r><w:tab/><w:t>fuel;</w:t></w:r>", 1)
                        + counted("<w:r><w:t>Notes the harbour.</w:t></w:r>", 0);
        byte[] file =
                Documents.docx(
                        body,
                        Map.of(
                                "word/numbering.xml",
                                "<w:numbering><w:abstractNum w:abstractNumId=\"1\">"
                                        + level(0, "decimal", "%1.")
                                        + level(1, "lowerLetter", "(%2)")
                                        + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
                                "word/footnotes.xml",
                                "<w:footnotes><w:footnote w:id=\"7\">"
                                        + Documents.paragraph("A/12/55.")
                                        + "</w:footnote></w:footnotes>"));
        Resolution read = READER.salvage("r.docx", file);
        assertThat(codes(read)).containsExactly("text/tracked-changes");
        assertThat(numbers(read)).containsExactly("1", "2", "3");
        assertThat(read.provisions().getFirst().text())
                .isEqualTo("Thanks the keepers of the lamps and of the fuel;");
        assertThat(marks(read.provisions().getFirst())).containsExactly("1");
        assertThat(read.provisions().get(1).parts())
                .extracting(p -> p.letter() + " " + p.text())
                .containsExactly("a The lamps;", "b The fuel;");
        assertThat(notes(read)).containsExactly("1 A/12/55.");
    }

    @Test
    void pagesOfAPdfAreReadWithoutWhatEveryPageRepeats() throws IOException {
        List<List<Line>> pages = new ArrayList<>();
        pages.add(
                List.of(
                        new Line("A/RES/12/34", 450, 40, 9),
                        new Line("12/34. Care of lighthouses", 100, 120, 12),
                        new Line("The General Assembly,", 120, 150, 10),
                        new Line(
                                "Recalling the rules for the care of the lamps on all of the",
                                120,
                                174,
                                10),
                        new Line("coasts of the isles,", 100, 186, 10),
                        new Line(
                                "1. Thanks the keepers for their report on the lamps;",
                                120,
                                210,
                                10),
                        new Line("1", 345, 206, 6),
                        new Line(
                                "2. Requests the Secretary-General to keep the light-",
                                120,
                                234,
                                10),
                        new Line(
                                "houses of the isles in order and to spend on them no more than 300,",
                                100,
                                246,
                                10),
                        new Line("1  A/12/55, on lighthouses.", 100, 700, 8),
                        new Line("12-34567", 100, 800, 8),
                        new Line("1/2", 500, 800, 8)));
        pages.add(
                List.of(
                        new Line("A/RES/12/34", 450, 40, 9),
                        new Line("Care of lighthouses", 100, 60, 9),
                        new Line("000 dollars;", 100, 120, 10),
                        new Line("3. Notes the lighthouses of the harbour.", 120, 144, 10),
                        new Line("5th plenary meeting", 350, 180, 10),
                        new Line("12-34567", 100, 800, 8),
                        new Line("2/2", 500, 800, 8)));
        Resolution read = READER.salvage("r.pdf", Documents.pdf(pages));
        assertThat(codes(read)).isEmpty();
        assertThat(numbers(read)).containsExactly("1", "2", "3");
        assertThat(read.provisions().getFirst().text())
                .isEqualTo("Thanks the keepers for their report on the lamps;");
        assertThat(marks(read.provisions().getFirst())).containsExactly("1");
        assertThat(read.provisions().get(1).text())
                .isEqualTo(
                        "Requests the Secretary-General to keep the lighthouses of the isles in order"
                                + " and to spend on them no more than 300,000 dollars;");
        assertThat(notes(read)).containsExactly("1 A/12/55, on lighthouses.");
        assertThat(read.closing()).containsExactly("5th plenary meeting");
    }

    @Test
    void textWithoutLineBreaksIsBrokenBeforeItsParagraphs() {
        String text =
                "12/34. Care of lighthouses The General Assembly, Recalling the rules of the lamps,1/"
                        + " Noting the fuel of 1. class and the harbour,2/ 1. Thanks the keepers of"
                        + " the lamps; 2. Requests the Secretary-General to report on paragraph 7. of"
                        + " the rules; 3. Notes the coast.";
        Resolution read = READER.salvage("r.txt", utf8(text));
        assertThat(read.symbol()).isEqualTo("A/RES/12/34");
        assertThat(numbers(read)).containsExactly("1", "2", "3");
        assertThat(read.preamble()).hasSize(2);
        assertThat(codes(read)).containsExactly("text/footnote-missing", "text/footnote-missing");
        assertThat(read.provisions().get(1).text()).endsWith("paragraph 7. of the rules;");
    }

    @Test
    void idiographicNumbersAndFullWidthDigitsCount() {
        String old =
                """
                大会，
                鉴于灯塔[1]的管理，
                一．赞赏秘书长的报告；
                二、请秘书长提出报告；
                三.决定审议灯塔。
                """;
        assertThat(numbers(READER.salvage("r.txt", utf8(old)))).containsExactly("1", "2", "3");
        String wide =
                """
                １２／３４．灯塔的管理
                大会，
                回顾其关于灯塔管理的决议，
                １．赞赏秘书长的报告；
                ２．请秘书长提出报告。
                """;
        assertThat(numbers(READER.salvage("r.txt", utf8(wide)))).containsExactly("1", "2");
    }

    private static String counted(String runs, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
                + runs
                + "</w:p>";
    }

    private static String level(int level, String form, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, form, text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> numbers(Resolution read) {
        return read.provisions().stream().map(Provision::number).toList();
    }

    private static List<String> codes(Resolution read) {
        return read.diagnostics().stream().map(d -> d.code().id()).toList();
    }

    private static List<String> marks(Provision provision) {
        return provision.footnotes().stream().map(m -> m.footnote().number()).toList();
    }

    private static List<String> notes(Resolution read) {
        return read.footnotes().stream()
                .map(f ->
                        f.number() + " " + (f instanceof Footnote.Printed p ? p.text() : "missing"))
                .toList();
    }
}
