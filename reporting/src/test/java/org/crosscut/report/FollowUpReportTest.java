package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.crosscut.assess.Response;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Section;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;
import org.crosscut.report.docx.DocxRenderer;
import org.crosscut.report.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class FollowUpReportTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final String PROVISION = RadioTopic.RESOLUTION + "#3";

    private static Response response(
            String answers, String language, String text, @Nullable LocalDate approvedOn) {
        return new Response("answers", "XMA", answers, language, text, MAY, approvedOn);
    }

    private static FollowUpInput input(Response... responses) {
        StateInput plain = RadioReport.input(4, 3, true);
        var topics = plain.catalogue().topics().stream().map(FollowUpReportTest::followedUp);
        var catalogue = new Catalogue("0", topics.toList(), plain.catalogue().references());
        var state =
                new StateInput(
                        plain.exercise(),
                        plain.clearance(),
                        plain.asOf(),
                        plain.snapshot(),
                        plain.archiveHead(),
                        plain.resolution(),
                        plain.title(),
                        plain.provisions(),
                        plain.entities(),
                        catalogue,
                        plain.figures());
        return new FollowUpInput(
                state,
                plain.entities().getFirst(),
                RadioTopic.text("General Assembly", "大会"),
                List.of(responses));
    }

    private static Topic followedUp(Topic t) {
        String heading = "# " + PROVISION + "\n\n";
        return new Topic(
                t.name(),
                t.title(),
                t.owner(),
                t.provisions(),
                t.classification(),
                t.datasets(),
                t.controls(),
                t.indicators(),
                t.tables(),
                t.sections(),
                List.of(
                        new Section(
                                Language.EN,
                                "follow-up.en.md",
                                heading + "{{checked-lately.satisfied}} outposts answered.\n"),
                        new Section(
                                Language.ZH,
                                "follow-up.zh.md",
                                heading + "{{checked-lately.satisfied}}个哨所已应答。\n")),
                t.cases(),
                t.formerly(),
                t.origin());
    }

    private static List<FollowUp.Row> rows(Language language, Response... responses) {
        return new FollowUpReport(input(responses), language)
                .document().pages().getFirst().blocks().stream()
                        .filter(FollowUp.class::isInstance)
                        .map(FollowUp.class::cast)
                        .flatMap(f -> f.rows().stream())
                        .toList();
    }

    private static List<String> words(FollowUp.Row row) {
        return row.actions().stream()
                .map(a ->
                        a.state()
                                + ": "
                                + a.content().stream()
                                        .map(b -> Inline.plain(((Block.Paragraph) b).text()))
                                        .toList())
                .toList();
    }

    @Test
    void whereNobodyAnsweredTheFiguresGiveADraft() {
        List<FollowUp.Row> rows = rows(Language.EN);

        assertThat(rows).hasSize(1);
        assertThat(words(rows.getFirst())).hasSize(1);
        assertThat(words(rows.getFirst()).getFirst())
                .startsWith("DRAFT: [")
                .endsWith("outposts answered.]");
    }

    @Test
    void anApprovedResponseStandsAloneAndTheLatestOfThem() {
        List<FollowUp.Row> rows =
                rows(
                        Language.EN,
                        response(PROVISION, "en", "All answer.\n\nNone is late.", JUNE),
                        response(PROVISION, "en", "Most answer.", MAY),
                        response(PROVISION, "en", "A later draft.", null));

        assertThat(words(rows.getFirst()))
                .containsExactly("APPROVED: [All answer., None is late.]");
    }

    @Test
    void anEntitysDraftStandsBesideTheProposalAndIsNoResponse() {
        List<FollowUp.Row> rows = rows(Language.EN, response(PROVISION, "en", "Soon.", null));

        assertThat(words(rows.getFirst())).hasSize(2);
        assertThat(words(rows.getFirst()).getFirst()).isEqualTo("DRAFT: [Soon.]");
    }

    @Test
    void approvalInAnotherLanguageIsShownAndIsNoResponseHere() {
        FollowUp.Row row =
                rows(Language.ZH, response(PROVISION, "en", "All answer.", JUNE)).getFirst();

        assertThat(row.actions().getFirst().state()).isEqualTo(FollowUp.State.DRAFT);
        assertThat(row.actions().getFirst().language()).isEqualTo(Language.EN);
        assertThat(row.actions().getFirst().mark()).contains("英文");
    }

    @Test
    void partsOfAParagraphAreAnsweredInItsRow() {
        List<FollowUp.Row> rows =
                rows(Language.EN, response(PROVISION + "(a)", "en", "The log is kept.", JUNE));

        assertThat(words(rows.getFirst())).containsExactly("APPROVED: [(a) The log is kept.]");
    }

    @Test
    void whatIsAnsweredAppearsThoughNoTopicFollowsItUpAndOthersResponsesDoNot() {
        var other =
                new Response(
                        "answers", "XMB", RadioTopic.RESOLUTION + "#4", "en", "Ours.", MAY, JUNE);

        assertThat(rows(Language.EN, other)).extracting(FollowUp.Row::id).containsExactly("f3");
        assertThat(rows(Language.EN, response(RadioTopic.RESOLUTION + "#2", "en", "Done.", JUNE)))
                .extracting(FollowUp.Row::id)
                .containsExactly("f2", "f3");
    }

    @Test
    void theDecisionEndsWithItsParagraph() {
        List<List<Inline>> chinese = rows(Language.ZH).getFirst().decision();

        assertThat(Inline.plain(chinese.getLast())).isEqualTo("(a) 保存日志（第3段）。");
        assertThat(Inline.plain(rows(Language.EN).getFirst().decision().getLast()))
                .endsWith("at once (para. 3).");
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "ZH"})
    void reads(Language language) {
        var document =
                new FollowUpReport(
                                input(
                                        response(
                                                RadioTopic.RESOLUTION + "#2",
                                                language.tag(),
                                                "Done <at once> & twice.",
                                                JUNE)),
                                language)
                        .document();
        String html = new HtmlRenderer().render(document);
        String table =
                html.substring(
                        html.indexOf("<article"),
                        html.indexOf("</article>") + "</article>".length());

        Golden.check(FollowUpReportTest.class, "follow-up." + language.tag() + ".html", table);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "ZH"})
    void wordDocumentIsWellFormedAndRepeatsTheHeadOfTheTable(Language language) throws Exception {
        var document =
                new FollowUpReport(
                                input(response(PROVISION, language.tag(), "A\u0001 < B", null)),
                                language)
                        .document();
        byte[] bytes = new DocxRenderer().render(document);

        Map<String, String> parts = parts(bytes);
        parts.forEach(FollowUpReportTest::parse);
        assertThat(parts.get("word/document.xml"))
                .contains("<w:tblHeader/>", "w:fill=\"FAF3DC\"", "A &lt; B");
        assertThat(parts.get("word/header1.xml"))
                .contains(language == Language.EN ? "Exercise" : "演习");
        assertThat(new DocxRenderer().render(document)).isEqualTo(bytes);
    }

    @Test
    void everyBlockOfAReportGoesIntoAWordDocument() throws IOException {
        var document = new StateReport(RadioReport.input(4, 3, true), Language.EN).document();
        Map<String, String> parts = parts(new DocxRenderer().render(document));

        parts.forEach(FollowUpReportTest::parse);
        assertThat(parts.get("word/document.xml")).contains("w:orient=\"landscape\"");
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static void parse(String name, String xml) {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(name, e);
        }
    }
}
