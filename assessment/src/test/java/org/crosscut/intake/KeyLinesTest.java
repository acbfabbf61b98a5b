package org.crosscut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyLinesTest {
    @Test
    void tellsWhereEachKeyStoodFirst() {
        var lines = new KeyLines();
        Map<List<Object>, Long> expected = new HashMap<>();
        var random = new SplittableRandom(1);
        for (long line = 1; line <= 60_000; line++) {
            Object[] key = {
                "post " + random.nextInt(50_000), LocalDate.EPOCH.plusDays(random.nextInt(3)), 7L
            };
            Long other = expected.putIfAbsent(List.of(key), line);
            assertThat(lines.putIfAbsent(key, line)).isEqualTo(other == null ? 0 : other);
        }
    }

    @Test
    void noTwoKeysLookAlike() {
        var lines = new KeyLines();
        List<Object[]> keys =
                List.of(
                        new Object[] {"ab", "c"},
                        new Object[] {"a", "bc"},
                        new Object[] {"abc", ""},
                        new Object[] {"a\u0000", "bc"},
                        new Object[] {"", "abc"},
                        new Object[] {new BigDecimal("1.50"), "a"},
                        new Object[] {true, false},
                        new Object[] {false, true});
        for (int i = 0; i < keys.size(); i++) {
            assertThat(lines.putIfAbsent(keys.get(i), i + 1L)).isZero();
        }
        for (int i = 0; i < keys.size(); i++) {
            assertThat(lines.putIfAbsent(keys.get(i), 99)).isEqualTo(i + 1L);
        }
    }

    /// The values that the authors of SipHash print for the key 00 01 … 0f and the bytes 00 01 …
    /// 07.
    @Test
    void mixesAsPublished() {
        var hash = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        hash.word(0x0706050403020100L);
        hash.endAt(8);
        assertThat(hash.low()).isEqualTo(Long.reverseBytes(0x3b62a9ba6258f561L));
        assertThat(hash.high()).isEqualTo(Long.reverseBytes(0x0f83e264f31497b4L));
    }
}
