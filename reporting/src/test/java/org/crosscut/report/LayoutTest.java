package org.crosscut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.crosscut.catalogue.Shown;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private final Layout english = new Layout(new Words(Language.EN));
    private final Layout chinese = new Layout(new Words(Language.ZH));

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    @Test
    void thousandsArePartedByAThinSpace() {
        assertThat(english.count(1_234_567)).isEqualTo("1\u2009234\u2009567");
        assertThat(english.count(999)).isEqualTo("999");
        assertThat(english.count(-1_000)).isEqualTo("−1\u2009000");
        assertThat(chinese.amount(number("1000000"), 1)).isEqualTo("1\u2009000\u2009000.0");
    }

    @Test
    void amountsPrintNilAsADashAndLessThanNilInParentheses() {
        assertThat(english.amount(number("0.000"), 1)).isEqualTo("–");
        assertThat(english.amount(number("-1234.55"), 1)).isEqualTo("(1\u2009234.6)");
        assertThat(english.amount(number("0.04"), 1)).isEqualTo("0.0");
        assertThat(english.amount(number("11.5"), 2)).isEqualTo("11.50");
    }

    @Test
    void percentagesHaveOneDecimal() {
        assertThat(english.percent(number("97"))).isEqualTo("97.0%");
        assertThat(english.percent(number("-2.85"))).isEqualTo("(2.9%)");
        assertThat(english.percent(number("0"))).isEqualTo("0.0%");
    }

    @Test
    void datesReadAsTheLanguageWritesThem() {
        LocalDate adopted = LocalDate.of(2022, 6, 29);
        assertThat(english.date(adopted)).isEqualTo("29\u00a0June\u00a02022");
        assertThat(chinese.date(adopted)).isEqualTo("2022年6月29日");
    }

    @Test
    void whatIsNotKnownSaysSo() {
        assertThat(english.value(null, Shown.Format.AMOUNT, 1)).isEqualTo("not known");
        assertThat(chinese.value(null, Shown.Format.TEXT, 0)).isEqualTo("无从得知");
    }

    @Test
    void valuesFollowTheirFormat() {
        assertThat(english.value(2.5, Shown.Format.COUNT, 0)).isEqualTo("2.5");
        assertThat(english.value(2L, Shown.Format.COUNT, 1)).isEqualTo("2.0");
        assertThat(english.value(0L, Shown.Format.COUNT, 0)).isEqualTo("0");
        assertThat(english.value(true, Shown.Format.BOOLEAN, 0)).isEqualTo("yes");
        assertThat(chinese.value(false, Shown.Format.BOOLEAN, 0)).isEqualTo("否");
        assertThat(english.value("still vacant", Shown.Format.DATE, 0)).isEqualTo("still vacant");
        assertThat(english.value(0.1, Shown.Format.PERCENT, 0)).isEqualTo("0.1%");
    }

    @Test
    void theUnitDecidesTheDecimals() {
        assertThat(Layout.decimals("USD thousand", List.of(number("1")))).isEqualTo(1);
        assertThat(Layout.decimals("USD", List.of(number("1"), number("2.00")))).isZero();
        assertThat(Layout.decimals("USD", Arrays.asList(number("1"), null, number("10.5"))))
                .isEqualTo(2);
        assertThat(Layout.decimals("per 1000", List.of(number("98.3"), number("100.0"))))
                .isEqualTo(1);
        assertThat(Layout.decimals("", List.of(number("0.333")))).isEqualTo(2);
        assertThat(Layout.decimals("", List.of(number("481")))).isZero();
    }
}
