package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberFormatTest {
    private static final String SIGNS = "0123456789.-0";

    /// Whatever way a number takes, the text is that of the exact decimal.
    @Test
    void aPlainNumberIsItsShortestDecimal() {
        var random = new SplittableRandom(1);
        int numbers = 0;
        for (int i = 0; i < 300_000; i++) {
            var raw = new StringBuilder();
            int length = random.nextInt(1, 8);
            for (int c = 0; c < length; c++) {
                raw.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            BigDecimal number;
            try {
                number = new BigDecimal(raw.toString());
            } catch (NumberFormatException e) {
                assertThat(NumberFormat.isShownAsWritten(NumberFormat.PLAIN, raw.toString()))
                        .as(raw.toString())
                        .isFalse();
                continue;
            }
            numbers++;
            String expected =
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            assertThat(NumberFormat.text(NumberFormat.PLAIN, raw.toString(), false))
                    .as(raw.toString())
                    .isEqualTo(expected);
        }
        assertThat(numbers).isGreaterThan(50_000);
    }
}
