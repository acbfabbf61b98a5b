package org.crosscut.lawtext.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

/// Both languages give one form.
class FactFinderTest {
    private static final FactFinder ENGLISH = FactFinder.of(Language.EN);
    private static final FactFinder CHINESE = FactFinder.of(Language.ZH);

    @Test
    void datesAreOneFormAndTheirNumbersAreNone() {
        assertThat(values(ENGLISH, "from 1 January to 31 December 2021, and since May 2020"))
                .containsExactly("2021-01-01", "2021-12-31", "2020-05");
        assertThat(values(CHINESE, "2021年1月1日至12月31日，以及2020 年 5 月以来"))
                .containsExactly("2021-01-01", "2021-12-31", "2020-05");
    }

    @Test
    void numbersCountTheirThousands() {
        assertThat(values(ENGLISH, "over 300,000 dollars, 1.5 million lamps and 24 keepers"))
                .containsExactly("300000", "1500000", "24");
        assertThat(values(CHINESE, "30万美元以上、150 万盏灯和 24 名看守人"))
                .containsExactly("300000", "1500000", "24");
    }

    @Test
    void symbolsAndSessionsAreFactsOfTheirOwn() {
        assertThat(
                        values(
                                ENGLISH,
                                "resolution 57/290 B, A/76/281 (Part II), its seventy-seventh session"))
                .containsExactly("57/290B", "A/76/281", "77");
        assertThat(values(CHINESE, "第57/290B号决议、A/76/281(Part II)和第七十七届会议"))
                .contains("57/290B", "77");
    }

    @Test
    void wordsMayStandForDigits() {
        assertThat(ENGLISH.loosely("within three months and twenty-four days")).contains("3", "24");
        assertThat(CHINESE.loosely("三个月内，二十四天")).contains("3", "24");
    }

    private static List<String> values(FactFinder finder, String text) {
        return finder.find(text).stream().map(Fact::value).toList();
    }
}
