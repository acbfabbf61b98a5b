package org.crosscut.lawtext;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// A source as its lines, in normal form C, without a byte order mark.
record SourceText(String file, List<String> lines) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000b\u0085\u2028\u2029]");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    static Checked<SourceText> decode(String file, byte[] bytes) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String[] before = LINE_END.split(text, -1);
            var place = new Place.Text(file, before.length, before[before.length - 1].length() + 1);
            String found = HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
            return new Checked.Bad<>(
                    List.of(Diagnostic.of(TextCode.BAD_ENCODING, place, "byte", found)));
        }
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<String> lines =
                Arrays.stream(LINE_END.split(marked, -1))
                        .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC))
                        .toList();
        return new Checked.Good<>(new SourceText(file, lines), List.of());
    }

    Place at(int line, int column) {
        return new Place.Text(file, line, column);
    }
}
