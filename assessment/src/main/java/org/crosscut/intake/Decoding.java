package org.crosscut.intake;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Bytes to text, strictly UTF-8. Single wrong bytes leave a mark in the text, so that their cells
/// can be named; a file that is something else as a whole is refused at once.
final class Decoding {
    private Decoding() {}

    static Checked<String> decode(String file, byte[] bytes) {
        String format = knownFormat(bytes);
        if (bytes.length == 0) {
            return refused(FileCode.EMPTY, file);
        }
        if (!format.isEmpty()) {
            return refused(FileCode.NOT_TEXT, file, "format", format);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || isMostlyNul(bytes)) {
            return refused(FileCode.OTHER_ENCODING, file, "encoding", "UTF-16");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = marked(bytes, start);
        String firstLine = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        if (firstLine.indexOf(CellText.NOT_UTF_8) >= 0) {
            String encoding = new CharsetDetector().setText(bytes).detect().getName();
            return refused(FileCode.OTHER_ENCODING, file, "encoding", encoding);
        }
        return firstLine.isEmpty()
                ? refused(FileCode.EMPTY, file)
                : new Checked.Good<>(text, java.util.List.of());
    }

    private static Checked<String> refused(FileCode code, String file, String... facts) {
        return new Checked.Bad<>(java.util.List.of(Diagnostic.of(code, Place.file(file), facts)));
    }

    private static String marked(byte[] bytes, int start) {
        var input = ByteBuffer.wrap(bytes, start, bytes.length - start);
        var strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return strict.decode(input.duplicate()).toString();
        } catch (CharacterCodingException e) {
            // Not lost: the mark makes each cell that holds such a byte an error of its own.
            return markedAfter(e, input);
        }
    }

    private static String markedAfter(CharacterCodingException strictly, ByteBuffer input) {
        var marking =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(CellText.NOT_UTF_8));
        try {
            return marking.decode(input).toString();
        } catch (CharacterCodingException e) {
            e.addSuppressed(strictly);
            throw new IllegalStateException("a decoder that replaces cannot fail", e);
        }
    }

    private static String knownFormat(byte[] bytes) {
        return startsWith(bytes, '%', 'P', 'D', 'F') ? "PDF" : "";
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        byte[] wanted = new byte[first.length];
        for (int i = 0; i < first.length; i++) {
            wanted[i] = (byte) first[i];
        }
        return Arrays.mismatch(bytes, wanted) == wanted.length || Arrays.equals(bytes, wanted);
    }

    /// UTF-16 without a mark has a NUL in nearly every pair of bytes of its names and figures.
    private static boolean isMostlyNul(byte[] bytes) {
        int seen = Math.min(bytes.length, 400);
        int nul = 0;
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                nul++;
            }
        }
        return nul * 5 > seen;
    }
}
