package org.crosscut.catalogue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// A file of the catalogue with its bytes.
final class SourceFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final Path path;
    private final byte[] bytes;

    /// @param file relative to the catalogue's parent, with `/`, as problems name it
    SourceFile(String file, Path path, byte[] bytes) {
        this.file = file;
        this.path = path;
        this.bytes = bytes.clone();
    }

    String file() {
        return file;
    }

    Path path() {
        return path;
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    int size() {
        return bytes.length;
    }

    /// The file's last name.
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /// The text in NFC, with `\n` between lines; null if the bytes are not UTF-8.
    @Nullable String text(Problems problems) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            problems.add(CatalogueCode.NOT_UTF8, new Place.Text(file, line, column));
            return null;
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }
}
