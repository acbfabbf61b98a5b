package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crosscut.language.Language;
import org.crosscut.report.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateReportTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern INTERNAL = Pattern.compile(" href=\"#([^\"]+)\"");

    private static String html(StateInput input, Language language) {
        return new HtmlRenderer().render(new StateReport(input, language).document());
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "ZH"})
    void reads(Language language) {
        String html = html(RadioReport.input(4, 3, true), language);
        Golden.check(StateReportTest.class, "state." + language.tag() + ".html", body(html));
    }

    /// Style, symbols and script have their own files.
    private static String body(String html) {
        return html.replaceAll("(?s)<style>.*?@media print \\{\n@page \\{", "<style>… @page {")
                .replaceAll("(?s)<svg class=\"symbols\".*?</svg>", "<svg>…</svg>")
                .replaceAll("(?s)<script>.*?</script>", "<script>…</script>");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(html(RadioReport.input(101, 14, true), Language.ZH))
                .isEqualTo(html(RadioReport.input(101, 14, true), Language.ZH));
    }

    @Test
    void everyParagraphHasItsPage() {
        ReportDocument document =
                new StateReport(RadioReport.input(101, 14, false), Language.EN).document();

        assertThat(document.pages()).hasSize(103);
        assertThat(document.pages().stream().filter(p -> !p.label().isEmpty()))
                .extracting(Page::label)
                .startsWith("1", "2", "3")
                .endsWith("101");
        assertThat(document.pages().get(2).blocks().getLast())
                .isEqualTo(Block.Paragraph.remark("Tracked: no data asked."));
    }

    @Test
    void everyLinkLeadsSomewhereAndNoIdIsTakenTwice() {
        String html = html(RadioReport.input(8, 14, true), Language.EN);
        List<String> ids = ID.matcher(html).results().map((MatchResult m) -> m.group(1)).toList();
        var targets = new TreeSet<String>();
        INTERNAL.matcher(html).results().forEach(m -> targets.add(m.group(1)));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(targets);
    }

    @Test
    void exerciseIsMarkedOnEveryPageAndRealOnNone() {
        String exercise = html(RadioReport.input(4, 3, true), Language.EN);
        String real = html(RadioReport.input(4, 3, false), Language.EN);

        assertThat(exercise.split("<span class=\"stamp\">Exercise data</span>", -1)).hasSize(7);
        assertThat(exercise).contains("@top-center { content: \"Exercise: generated data");
        assertThat(real).doesNotContain("class=\"stamp\"").contains("@top-center { content: \"\"");
    }

    @Test
    void theHeadOfTheArchiveIsOnEverySheet() {
        StateInput input = RadioReport.input(4, 3, false);
        assertThat(html(input, Language.EN))
                .contains("@bottom-left { content: \"Head of the archive " + input.archiveHead());
    }

    @Test
    void whatWasNotSentIsNeverBetterThanUndetermined() {
        ReportDocument document =
                new StateReport(RadioReport.input(4, 5, false), Language.EN).document();
        Matrix matrix =
                document.pages().get(1).blocks().stream()
                        .filter(Matrix.class::isInstance)
                        .map(Matrix.class::cast)
                        .findFirst()
                        .orElseThrow();

        assertThat(matrix.groups().get(1).rows().get(1).cells())
                .extracting(Matrix.Cell::mark)
                .containsExactly(
                        Mark.NOT_SATISFIED,
                        Mark.UNDETERMINED,
                        Mark.UNDETERMINED,
                        Mark.JUSTIFIED,
                        Mark.OUTSIDE);
    }

    @Test
    void officialWordsKeepTheirFootnotesAndSummariesSayThatTheyAreOurs() {
        String chinese = html(RadioReport.input(3, 3, true), Language.ZH);
        String english = html(RadioReport.input(3, 3, true), Language.EN);

        assertThat(chinese)
                .contains("无线电呼叫<sup class=\"fn\">8</sup>，并按照")
                .contains("现有文本缺少该脚注的内容")
                .contains("(a) 保存日志");
        assertThat(english)
                .contains("storms at once.</p></blockquote>")
                .contains("Our summary; not the words of the Assembly");
    }
}
