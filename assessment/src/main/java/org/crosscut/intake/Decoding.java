package org.crosscut.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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

/// Finds the encoding of a text: the one that is stated, marked or can be recognized without doubt.
/// Single wrong bytes leave a mark in the text, so that their cells can be named.
final class Decoding {
    private static final int HEAD = 400;
    private static final int LONGEST_NAMES = 1 << 16;
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
    private final Content content;

    private Decoding(String file, Content content) {
        this.file = file;
        this.content = content;
    }

    /// @param stated the encoding's name; empty if it is not stated
    /// @param names how many names of columns a text's header has
    static Checked<EncodedText> decode(
            String file, Content content, String stated, ToIntFunction<String> names)
            throws IOException {
        var decoding = new Decoding(file, content);
        Checked<EncodedText> decoded =
                stated.isEmpty() ? decoding.recognized(names) : decoding.stated(stated);
        return decoded instanceof Checked.Good<EncodedText>(EncodedText text, _) && text.isBlank()
                ? decoding.refused(FileCode.EMPTY)
                : decoded;
    }

    private Checked<EncodedText> stated(String name) {
        Charset charset = STATED.get(name.toLowerCase(java.util.Locale.ROOT));
        if (charset == null) {
            String all =
                    STATED.values().stream().map(Charset::name).collect(Collectors.joining(", "));
            return refused(FileCode.UNKNOWN_ENCODING, "encoding", name, "known", all);
        }
        return good(charset);
    }

    private Checked<EncodedText> recognized(ToIntFunction<String> names) throws IOException {
        byte[] head;
        try (InputStream in = content.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return refused(FileCode.EMPTY);
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return refused(FileCode.NOT_TEXT, "format", "PDF");
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return good(StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return good(StandardCharsets.UTF_16BE);
        }
        int even = nulls(head, 0);
        int odd = nulls(head, 1);
        if (Math.max(even, odd) * 5 > head.length) {
            return told(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        // A file of plain figures and codes says so at the speed of the disk.
        if (!HighBytes.hasAny(content)) {
            return good(StandardCharsets.UTF_8);
        }
        var tally = EncodedText.Tally.of(text(StandardCharsets.UTF_8));
        boolean isUtf8 = tally.wrong() == 0 || tally.right() >= tally.wrong();
        return isUtf8 ? good(StandardCharsets.UTF_8) : eightBit(names);
    }

    /// Of the two encodings that offices still save, the one that gives a sensible text.
    private Checked<EncodedText> eightBit(ToIntFunction<String> names) throws IOException {
        var bytesSeen = HighBytes.of(content);
        boolean mayBeChinese = text(GB18030).isSound();
        boolean mayBeLatin = text(WINDOWS_1252).isSound();
        int more =
                names.applyAsInt(text(GB18030).head(LONGEST_NAMES))
                        - names.applyAsInt(text(WINDOWS_1252).head(LONGEST_NAMES));
        boolean isChinese = mayBeChinese && (more > 0 || (more == 0 && bytesSeen.areChinese()));
        boolean isLatin = mayBeLatin && (more < 0 || (more == 0 && bytesSeen.areLatin()));
        if (isChinese && !isLatin) {
            return told(GB18030);
        }
        if (isLatin && !isChinese) {
            return told(WINDOWS_1252);
        }
        String candidates =
                Stream.of(mayBeChinese ? "GB18030" : "", mayBeLatin ? "Windows-1252" : "")
                        .filter(c -> !c.isEmpty())
                        .collect(Collectors.joining(", "));
        return refused(FileCode.OTHER_ENCODING, "candidates", candidates);
    }

    private EncodedText text(Charset charset) {
        return new EncodedText(content, charset);
    }

    private Checked<EncodedText> good(Charset charset) {
        return new Checked.Good<>(text(charset), List.of());
    }

    private Checked<EncodedText> told(Charset charset) {
        return new Checked.Good<>(
                text(charset),
                List.of(
                        Diagnostic.of(
                                FileCode.RECOGNIZED_ENCODING,
                                Place.file(file),
                                "encoding",
                                charset.name())));
    }

    private Checked<EncodedText> refused(FileCode code, String... facts) {
        return new Checked.Bad<>(List.of(Diagnostic.of(code, Place.file(file), facts)));
    }

    private static boolean startsWith(byte[] head, int... first) {
        byte[] wanted = new byte[first.length];
        for (int i = 0; i < first.length; i++) {
            wanted[i] = (byte) first[i];
        }
        return Arrays.mismatch(head, wanted) == wanted.length || Arrays.equals(head, wanted);
    }

    /// UTF-16 without a mark has a NUL in nearly every pair of bytes of its names and figures.
    private static int nulls(byte[] head, int from) {
        int nulls = 0;
        for (int i = from; i < head.length; i += 2) {
            nulls += head[i] == 0 ? 1 : 0;
        }
        return nulls;
    }
}
