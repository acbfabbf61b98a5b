package org.crosscut.lawtext.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscut.language.Language;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;

class LanguageComparerTest {
    private static final ResolutionReader READER = new ResolutionReader(Grammars.load());

    private static final String ENGLISH =
            """
            12/34. Care of lighthouses
            The General Assembly,
            Recalling its resolution 10/1 of 1 May 2001,
            1. Requests the Secretary-General to report on assets over 300,000 dollars;
            2. Reiterates its request to the Secretary-General to hold mandatory training by 1 May 2022;
            3. Stresses the importance of the mandatory training of keepers.
            """;
    private static final String CHINESE =
            """
            12/34. 灯塔的管理
            大会，
            回顾其2001年5月1日第10/1号决议，
            1. 请秘书长就价值超过30万美元的资产提出报告；
            2. 再次请秘书长在2022年5月1日之前举办强制性培训；
            3. 强调指出看守人强制性培训的重要性。
            """;

    @Test
    void versionsThatSayTheSameHaveNoDifference() {
        Comparison comparison = compare(ENGLISH, CHINESE);
        assertThat(told(comparison)).isEmpty();
        assertThat(comparison.agreeing()).isEqualTo(comparison.directives()).isPositive();
    }

    @Test
    void aLimitThatIncludesItsValueInOneLanguageOnlyIsNamed() {
        Comparison comparison = compare(ENGLISH, CHINESE.replace("超过30万美元", "30万美元以上"));
        assertThat(told(comparison)).containsExactly("LIMIT 1");
        Difference limit = comparison.at("1").getFirst();
        assertThat(limit.one().map(Difference.Side::printed))
                .hasValueSatisfying(p -> assertThat(p).contains("over 300,000"));
        assertThat(limit.other().map(Difference.Side::printed))
                .hasValueSatisfying(p -> assertThat(p).contains("以上"));
    }

    @Test
    void aVerbThatOneLanguageSaysAgainForItsNextObjectIsNoFurtherDirective() {
        Comparison comparison =
                compare(
                        ENGLISH.replace("keepers.", "keepers, and of their care."),
                        CHINESE.replace("的重要性。", "的重要性，强调指出照料看守人的重要性。"));
        assertThat(told(comparison)).isEmpty();
        assertThat(comparison.agreeing()).isEqualTo(comparison.directives());
    }

    @Test
    void datesSymbolsDirectivesAndParagraphsAreCompared() {
        assertThat(told(compare(ENGLISH, CHINESE.replace("2022年5月1日", "2022年6月1日"))))
                .containsExactly("DATE 2", "DATE 2");
        assertThat(told(compare(ENGLISH, CHINESE.replace("10/1", "10/2"))))
                .containsExactly("SYMBOL preamble/1", "SYMBOL preamble/1");
        assertThat(told(compare(ENGLISH, CHINESE.replace("强调指出看守人", "看守人"))))
                .containsExactly("DIRECTIVE 3");
        assertThat(told(compare(ENGLISH, CHINESE.replaceAll("(?m)^3\\..*\n", ""))))
                .containsExactly("PARAGRAPH 3");
    }

    @Test
    void aTermWithTwoWordsInOneVersionIsNamed() {
        Comparison comparison = compare(ENGLISH, CHINESE.replace("举办强制性培训", "举办规定培训"));
        assertThat(told(comparison)).containsExactly("TERM 2, 3");
    }

    @Test
    void itIsToldInBothLanguagesAndAsJson() {
        Comparison comparison = compare(ENGLISH, CHINESE.replace("2022年5月1日", "2022年6月1日"));
        assertThat(new ComparisonText(Language.EN).write(comparison))
                .contains("Paragraph 2  date: 2022-05-01")
                .contains("not there");
        assertThat(new ComparisonText(Language.ZH).write(comparison)).contains("日期: 2022-06-01");
        assertThat(new ComparisonJson().write(comparison)).contains("\"path\" : \"2\"");
    }

    private static List<String> told(Comparison comparison) {
        return comparison.differences().stream().map(d -> d.kind() + " " + d.path()).toList();
    }

    private static Comparison compare(String english, String chinese) {
        return new LanguageComparer().compare(read(english), read(chinese));
    }

    private static Resolution read(String text) {
        return READER.salvage("r.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
