package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The official Chinese text that the project keeps, with every trap in it.
class RealTextTest {
    private static final Resolution REAL = Fixtures.READER.salvage(Fixtures.REAL.resolve("zh.txt"));

    @Test
    void symbolAndTitleAreRead() {
        assertThat(REAL.symbol()).isEqualTo("A/RES/76/274");
        assertThat(REAL.title()).isEqualTo("共有问题");
        assertThat(REAL.language()).isEqualTo(Language.ZH);
        assertThat(REAL.preamble()).hasSize(5);
        assertThat(REAL.preamble()).allMatch(p -> p.text().endsWith("，"));
        assertThat(REAL.closing()).isEmpty();
    }

    @Test
    void provisionsCountFromOneToTheLast() {
        assertThat(Fixtures.numbers(REAL))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 101).mapToObj(String::valueOf).toList());
        assertThat(REAL.provisions()).allMatch(p -> p.path().equals(p.number()));
    }

    @Test
    void sectionsHaveTheirTitlesAndProvisions() {
        assertThat(REAL.in(Section.NONE)).hasSize(12);
        assertThat(REAL.sections())
                .extracting(s -> s.numeral() + " " + s.title() + " " + REAL.in(s).size())
                .containsExactly(
                        "一 预算列报和财务管理 14",
                        "二 人事问题 20",
                        "三 所需业务资源 40",
                        "四 防止性剥削和性虐待特别措施 14",
                        "五 其他问题 1");
    }

    @Test
    void onlyOneParagraphHasPartsAndInlineLettersAreNone() {
        assertThat(REAL.provisions().stream().filter(p -> !p.parts().isEmpty()))
                .extracting(Provision::number)
                .containsExactly("51");
        Provision review = REAL.provision("51").orElseThrow();
        assertThat(review.text())
                .contains("(a)联合国向部队和警察派遣国提供的住宿；(b)所有外地特派团使用临时行动基地的情况")
                .endsWith("审查包括以下内容：");
        assertThat(review.parts())
                .extracting(Part::path)
                .containsExactly("51(a)", "51(b)", "51(c)");
        assertThat(review.parts().get(1).text())
                .startsWith("分析各具体维持和平行动与任务有关的要求")
                .endsWith("各自的责任；");
    }

    @Test
    void footnotesAreTiedToWhereTheyStand() {
        assertThat(marks("17"))
                .containsExactly("7@" + REAL.provision("17").orElseThrow().text().length());
        assertThat(before("22", 0)).endsWith("《联合国工作人员条例和细则》，");
        assertThat(before("23", 0)).isEqualTo("回顾行预咨委会报告");
        assertThat(before("28", 0)).isEqualTo("回顾其第66/264号决议第23段和行预咨委会报告");
        assertThat(before("87", 0)).isEqualTo("回顾行预咨委会报告");
        assertThat(before("96", 0)).isEqualTo("回顾行预咨委会报告");
        assertThat(REAL.preamble().get(1).footnotes())
                .extracting(m -> m.footnote().number())
                .containsExactly("1", "2", "3", "4");
        assertThat(REAL.preamble().get(2).footnotes())
                .extracting(m -> m.footnote().number())
                .containsExactly("5", "6");
        assertThat(REAL.provisions().stream().flatMap(p -> p.footnotes().stream())).hasSize(6);
    }

    @Test
    void footnotesHaveTheirTextsOrAreMissing() {
        assertThat(REAL.footnotes())
                .extracting(f ->
                        switch (f) {
                            case Footnote.Printed p -> p.number() + " " + p.text();
                            case Footnote.Missing m -> m.number() + " missing";
                        })
                .containsExactly(
                        "1 A/76/717。",
                        "2 A/C.5/76/25。",
                        "3 A/76/702。",
                        "4 A/76/760和A/76/774。",
                        "5 A/76/281(Part II)。",
                        "6 A/76/697。",
                        "7 ST/SGB/2013/4和ST/SGB/2013/4/Amend.1。",
                        "8 ST/SGB/2018/1/Rev.2。",
                        "9 A/76/760。",
                        "10 同上。",
                        "11 missing",
                        "12 missing");
    }

    @Test
    void theTwoMissingFootnotesAreAllThatIsNoticed() {
        assertThat(REAL.diagnostics())
                .extracting(d ->
                        d.code().id()
                                + " "
                                + d.place().shown().replaceAll(".*txt", "")
                                + " "
                                + d.facts().get("number"))
                .containsExactly(
                        "text/footnote-missing :710:15 11", "text/footnote-missing :763:15 12");
    }

    @Test
    void pageBreaksAndLineBreaksAreHealed() {
        assertThat(text("10")).contains("应国家当局的请求，与在相关国家的驻地协调员");
        assertThat(text("28")).contains("确保有效进行员工队伍规划、监督和问责");
        assertThat(text("59")).contains("包括航空、部署物资储存和采购");
        assertThat(text("61")).contains("联合国供应链在COVID-19期间展现复原力").contains("财务条例5.12的");
        assertThat(text("77")).contains("改进、制定和实施医疗标准和护理").contains("“10-1-2”应对伤亡能力");
        assertThat(text("32")).startsWith("决定从2022年7月1日起，").contains("每天10.5美元提高到11.5美元");
        assertThat(text("1")).startsWith("重申其第57/290B、59/296、60/266");
        assertThat(text("38")).contains("第51/218 E号和1997年12月18日第52/177号");
        assertThat(text("101")).endsWith("并在维持和平监督报告中就此提出报告。");
    }

    @Test
    void nothingOfThePageIsLeftInAnyText() {
        Pattern page =
                Pattern.compile(
                        "https?:|www\\.|_{2,}|\\n|  |[\\p{IsHan}，；。：、》”] | [\\p{IsHan}，；。：、《“]");
        assertThat(allTexts()).noneMatch(t -> page.matcher(t).find());
        Pattern gluedDigit =
                Pattern.compile("报告[0-9]+第|[》，；、][0-9]{1,2}(?:$|[\\p{IsHan}&&[^年月日号]])");
        assertThat(allTexts()).noneMatch(t -> gluedDigit.matcher(t).find());
    }

    @Test
    void everyIdeographOfTheSourceIsKept() {
        String read = String.join("", allTexts());
        Set<String> outside = Set.of("根据第五委员会的报告第段通过大会");
        int expected = ideographs(Fixtures.realText()) - outside.iterator().next().length();
        // The numerals and titles of sections are not among the texts.
        int headings =
                REAL.sections().stream().mapToInt(s -> ideographs(s.numeral() + s.title())).sum();
        int title = ideographs(REAL.title());
        int notes =
                REAL.footnotes().stream()
                        .mapToInt(f -> f instanceof Footnote.Printed p ? ideographs(p.text()) : 0)
                        .sum();
        assertThat(ideographs(read) + headings + title + notes).isEqualTo(expected);
    }

    @Test
    void someProvisionsReadAsApproved() throws IOException {
        var mapper = JsonMapper.builder().build();
        String json = new ResolutionJson(new Wording(Language.EN)).write(REAL);
        JsonNode root = mapper.readTree(json);
        var chosen = new ArrayList<JsonNode>();
        for (JsonNode provision : root.get("provisions")) {
            if (List.of("10", "17", "28", "51", "77", "87")
                    .contains(provision.get("number").asString())) {
                chosen.add(provision);
            }
        }
        Golden.check(
                RealTextTest.class,
                "provisions.json",
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(chosen) + "\n");
    }

    @Test
    void theSameBytesGiveTheSameJson() {
        var json = new ResolutionJson(new Wording(Language.EN));
        byte[] bytes = Fixtures.realText().getBytes(StandardCharsets.UTF_8);
        String first = json.write(Fixtures.READER.salvage("a.txt", bytes));
        assertThat(json.write(Fixtures.READER.salvage("a.txt", bytes))).isEqualTo(first);
        assertThat(first).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void warningsDoNotRefuseTheText() {
        assertThat(Fixtures.READER.read(Fixtures.REAL.resolve("zh.txt")))
                .isInstanceOf(Checked.Good.class);
    }

    private static List<String> allTexts() {
        return Stream.concat(
                        REAL.preamble().stream().map(Passage::text),
                        REAL.provisions().stream()
                                .flatMap(p ->
                                        Stream.concat(
                                                Stream.of(p.text()),
                                                p.parts().stream().map(Part::text))))
                .toList();
    }

    private static int ideographs(String text) {
        return (int) text.codePoints().filter(Character::isIdeographic).count();
    }

    private static String text(String number) {
        return REAL.provision(number).orElseThrow().text();
    }

    private static List<String> marks(String number) {
        return REAL.provision(number).orElseThrow().footnotes().stream()
                .map(m -> m.footnote().number() + "@" + m.offset())
                .toList();
    }

    private static String before(String number, int mark) {
        Provision provision = REAL.provision(number).orElseThrow();
        return provision.text().substring(0, provision.footnotes().get(mark).offset());
    }
}
