package org.crosscut.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "  =1",
                "\u00a0=1",
                "\u3000＝1",
                "＝1",
                "＋A1",
                "－A1",
                "＠x",
                "\t1",
                "\r=1",
                "\n1",
                "\ufeff=1",
                "-",
                "-5=5"
            })
    void whatASpreadsheetWouldRunIsQuoted(String text) {
        assertThat(HarmlessText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "+5",
                "-1,234.50",
                "-1 234,5",
                "-.5",
                "-5%",
                "-1.5E-3",
                "P-4",
                "a=b",
                "2024-06-30",
                "(5)",
                "–",
                "1+1",
                "特派团",
                "x@y.org"
            })
    void numbersAndPlainTextsStay(String text) {
        assertThat(HarmlessText.of(text)).isEqualTo(text);
    }
}
