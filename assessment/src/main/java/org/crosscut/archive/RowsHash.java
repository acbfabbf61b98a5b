package org.crosscut.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hash of what rows say, whatever file holds them: of the salt, the columns' names, and of
/// each row its line and values, each with its length so that no two rows look alike.
final class RowsHash {
    private final MessageDigest digest = Sha256.digest();

    /// @param salt in hexadecimal
    RowsHash(String salt, List<String> columns) {
        digest.update(HexFormat.of().parseHex(salt));
        columns.forEach(this::text);
    }

    void add(long line, List<@Nullable Object> values) {
        text(Long.toString(line));
        for (Object value : values) {
            if (value == null) {
                digest.update((byte) 0);
            } else {
                digest.update((byte) 1);
                text(value.toString());
            }
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
