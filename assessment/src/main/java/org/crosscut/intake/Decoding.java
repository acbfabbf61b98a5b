package org.crosscut.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Bytes to text, in the encoding that is stated, marked or can be recognized without doubt. Single
/// wrong bytes leave a mark in the text, so that their cells can be named.
final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");

    /// What may be stated, by its name in lower case.
    private static final Map<String, Charset> STATED =
            Stream.of(
                            "UTF-8",
                            "UTF-16",
                            "UTF-16LE",
                            "UTF-16BE",
                            "GB18030",
                            "GBK",
                            "windows-1250",
                            "windows-1251",
                            "windows-1252",
                            "windows-1256",
                            "ISO-8859-1",
                            "ISO-8859-15")
                    .collect(
                            Collectors.toMap(
                                    String::toLowerCase,
                                    Charset::forName,
                                    (a, b) -> a,
                                    TreeMap::new));

    private final String file;
    private final byte[] bytes;

    private Decoding(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// @param stated the encoding's name; empty if it is not stated
    /// @param names how many names of columns a text's header has
    static Checked<String> decode(
            String file, byte[] bytes, String stated, ToIntFunction<String> names) {
        var decoding = new Decoding(file, bytes);
        Checked<String> decoded =
                stated.isEmpty() ? decoding.recognized(names) : decoding.stated(stated);
        return decoded instanceof Checked.Good<String>(String text, _) && text.isBlank()
                ? decoding.refused(FileCode.EMPTY)
                : decoded;
    }

    private Checked<String> stated(String name) {
        Charset charset = STATED.get(name.toLowerCase(java.util.Locale.ROOT));
        if (charset == null) {
            String all =
                    STATED.values().stream().map(Charset::name).collect(Collectors.joining(", "));
            return refused(FileCode.UNKNOWN_ENCODING, "encoding", name, "known", all);
        }
        return good(marked(charset));
    }

    private Checked<String> recognized(ToIntFunction<String> names) {
        String format = knownFormat();
        if (bytes.length == 0) {
            return refused(FileCode.EMPTY);
        }
        if (!format.isEmpty()) {
            return refused(FileCode.NOT_TEXT, "format", format);
        }
        if (startsWith(0xFF, 0xFE)) {
            return good(marked(StandardCharsets.UTF_16LE));
        }
        if (startsWith(0xFE, 0xFF)) {
            return good(marked(StandardCharsets.UTF_16BE));
        }
        int even = nulls(0);
        int odd = nulls(1);
        if (Math.max(even, odd) * 5 > Math.min(bytes.length, 400)) {
            Charset wide = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return told(marked(wide), wide);
        }
        String text = marked(StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == CellText.NOT_UTF_8).count();
        long right = wrong == 0 ? 0 : text.chars().filter(c -> c >= 0x80).count() - wrong;
        return right >= wrong ? good(text) : eightBit(names);
    }

    /// Of the two encodings that offices still save, the one that gives a sensible text.
    private Checked<String> eightBit(ToIntFunction<String> names) {
        var bytesSeen = HighBytes.of(bytes);
        String chinese = marked(GB18030);
        String latin = marked(WINDOWS_1252);
        boolean mayBeChinese = chinese.indexOf(CellText.NOT_UTF_8) < 0;
        boolean mayBeLatin = latin.indexOf(CellText.NOT_UTF_8) < 0;
        int more = names.applyAsInt(chinese) - names.applyAsInt(latin);
        boolean isChinese = mayBeChinese && (more > 0 || (more == 0 && bytesSeen.areChinese()));
        boolean isLatin = mayBeLatin && (more < 0 || (more == 0 && bytesSeen.areLatin()));
        if (isChinese && !isLatin) {
            return told(chinese, GB18030);
        }
        if (isLatin && !isChinese) {
            return told(latin, WINDOWS_1252);
        }
        String candidates =
                Stream.of(mayBeChinese ? "GB18030" : "", mayBeLatin ? "Windows-1252" : "")
                        .filter(c -> !c.isEmpty())
                        .collect(Collectors.joining(", "));
        return refused(FileCode.OTHER_ENCODING, "candidates", candidates);
    }

    private static Checked<String> good(String text) {
        return new Checked.Good<>(text, List.of());
    }

    private Checked<String> told(String text, Charset charset) {
        return new Checked.Good<>(
                text,
                List.of(
                        Diagnostic.of(
                                FileCode.RECOGNIZED_ENCODING,
                                Place.file(file),
                                "encoding",
                                charset.name())));
    }

    private Checked<String> refused(FileCode code, String... facts) {
        return new Checked.Bad<>(List.of(Diagnostic.of(code, Place.file(file), facts)));
    }

    /// With a mark in place of what is wrong in this encoding, and without a byte order mark.
    private String marked(Charset charset) {
        var marking =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(CellText.NOT_UTF_8));
        try {
            String text = marking.decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a decoder that replaces cannot fail", e);
        }
    }

    private String knownFormat() {
        return startsWith('%', 'P', 'D', 'F') ? "PDF" : "";
    }

    private boolean startsWith(int... first) {
        byte[] wanted = new byte[first.length];
        for (int i = 0; i < first.length; i++) {
            wanted[i] = (byte) first[i];
        }
        return Arrays.mismatch(bytes, wanted) == wanted.length || Arrays.equals(bytes, wanted);
    }

    /// UTF-16 without a mark has a NUL in nearly every pair of bytes of its names and figures.
    private int nulls(int from) {
        int nulls = 0;
        for (int i = from; i < Math.min(bytes.length, 400); i += 2) {
            nulls += bytes[i] == 0 ? 1 : 0;
        }
        return nulls;
    }
}
