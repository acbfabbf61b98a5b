package org.crosscut.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hash of what rows say, whatever file holds them: of the salt, the columns' names, and of
/// each row its line and values, each with its length so that no two rows look alike.
final class RowsHash {
    private static final int LENGTH = Integer.BYTES;
    private static final int MOST_ASCII = 256;

    private final MessageDigest digest = Sha256.digest();

    /// What is still to be digested: in large pieces it takes a fraction of the time.
    private final byte[] buffer = new byte[1 << 14];

    private int filled;

    /// @param salt in hexadecimal
    RowsHash(String salt, List<String> columns) {
        digest.update(HexFormat.of().parseHex(salt));
        columns.forEach(this::text);
    }

    void add(long line, @Nullable Object[] values) {
        text(Long.toString(line));
        for (Object value : values) {
            if (filled == buffer.length) {
                flush();
            }
            buffer[filled] = (byte) (value == null ? 0 : 1);
            filled++;
            switch (value) {
                case null -> {}
                case String text -> text(text);
                case LocalDate day -> day(day);
                default -> text(value.toString());
            }
        }
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void text(String text) {
        int length = text.length();
        if (length > MOST_ASCII) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        need(LENGTH + length);
        int at = filled + LENGTH;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes(text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            buffer[at + i] = (byte) c;
        }
        length(length);
        filled += length;
    }

    /// As [LocalDate#toString] writes it.
    private void day(LocalDate day) {
        int year = day.getYear();
        if (year < 1000 || year > 9999) {
            text(day.toString());
            return;
        }
        need(LENGTH + 10);
        length(10);
        two(year / 100);
        two(year % 100);
        buffer[filled++] = '-';
        two(day.getMonthValue());
        buffer[filled++] = '-';
        two(day.getDayOfMonth());
    }

    private void two(int number) {
        buffer[filled++] = (byte) ('0' + number / 10);
        buffer[filled++] = (byte) ('0' + number % 10);
    }

    private void bytes(byte[] bytes) {
        need(LENGTH);
        length(bytes.length);
        if (bytes.length > buffer.length - filled) {
            flush();
            digest.update(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, filled, bytes.length);
            filled += bytes.length;
        }
    }

    private void length(int length) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[filled++] = (byte) (length >>> shift);
        }
    }

    private void need(int bytes) {
        if (buffer.length - filled < bytes) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }
}
