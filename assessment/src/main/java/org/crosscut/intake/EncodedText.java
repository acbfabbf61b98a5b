package org.crosscut.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/// A file's bytes and the encoding to read them in. Text is decoded as it is read, so that a file
/// of any size needs no more memory than a small one.
record EncodedText(Content content, Charset charset) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// The text without a byte order mark, and with [CellText#NOT_UTF_8] in place of what is wrong
    /// in this encoding.
    Reader open() throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(CellText.NOT_UTF_8));
        var text = new PushbackReader(new InputStreamReader(content.open(), decoder), 1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    /// The first characters.
    String head(int most) throws IOException {
        char[] head = new char[most];
        int length = 0;
        try (Reader text = open()) {
            for (int n = text.read(head, 0, most);
                    n > 0;
                    n = text.read(head, length, most - length)) {
                length += n;
            }
        }
        return new String(head, 0, length);
    }

    boolean isBlank() throws IOException {
        try (Reader text = open()) {
            int c = text.read();
            while (c >= 0 && Character.isWhitespace(c)) {
                c = text.read();
            }
            return c < 0;
        }
    }

    /// Whether every byte is right in this encoding.
    boolean isSound() throws IOException {
        return Tally.of(this).wrong() == 0;
    }

    /// Characters beyond ASCII.
    ///
    /// @param wrong marks in place of bytes that are wrong
    record Tally(long right, long wrong) {
        static Tally of(EncodedText encoded) throws IOException {
            long right = 0;
            long wrong = 0;
            char[] buffer = new char[1 << 14];
            try (Reader text = encoded.open()) {
                for (int n = text.read(buffer); n > 0; n = text.read(buffer)) {
                    for (int i = 0; i < n; i++) {
                        if (buffer[i] == CellText.NOT_UTF_8) {
                            wrong++;
                        } else if (buffer[i] >= 0x80) {
                            right++;
                        }
                    }
                }
            }
            return new Tally(right, wrong);
        }
    }
}
