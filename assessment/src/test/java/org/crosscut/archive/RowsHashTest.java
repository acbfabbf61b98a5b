package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsHashTest {
    @Test
    void isThatOfEachValueAsTextWithItsLength() {
        List<@Nullable Object[]> rows =
                List.of(
                        new @Nullable Object[] {"lamp", null, 12L, "", true},
                        new @Nullable Object[] {
                            "墙 é", LocalDate.of(2024, 2, 29), new BigDecimal("1.50"), false, null
                        },
                        new @Nullable Object[] {
                            "x".repeat(255), LocalDate.of(1900, 1, 1), -3L, "y".repeat(256), null
                        },
                        new @Nullable Object[] {
                            "é".repeat(300),
                            LocalDate.of(900, 1, 1),
                            new BigDecimal("0E-9"),
                            null,
                            null
                        },
                        new @Nullable Object[] {
                            "z".repeat(50_000), null, "墙".repeat(9_000), null, null
                        });
        var hash = new RowsHash("00ff", List.of("a", "é", "c", "d", "e"));
        var plain = Sha256.digest();
        plain.update(HexFormat.of().parseHex("00ff"));
        for (String name : List.of("a", "é", "c", "d", "e")) {
            add(plain, name);
        }
        for (int i = 0; i < 2_000; i++) {
            @Nullable Object[] row = rows.get(i % (i % 100 == 0 ? 5 : 4));
            hash.add(i, row);
            add(plain, Long.toString(i));
            for (Object value : row) {
                plain.update((byte) (value == null ? 0 : 1));
                if (value != null) {
                    add(plain, value.toString());
                }
            }
        }
        assertThat(hash.hex()).isEqualTo(HexFormat.of().formatHex(plain.digest()));
    }

    private static void add(java.security.MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
