package org.crosscut.lawtext.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// The characters of a text file. UTF-8 and marked UTF-16 are certain; another encoding counts only
/// where every byte fits it and the characters are those that such texts consist of.
///
/// @param text empty where it cannot be told
/// @param before what stands before the first byte that cannot be told, if there is one
record Decoded(String text, String before, List<Diagnostic> problems) {
    static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000b\u0085\u2028\u2029]");

    /// Frequent characters of official Chinese, simplified and traditional.
    private static final String FREQUENT = "的和国國会會大联聯合秘书書长長决決议議安理各员員在是其";

    /// Of a Chinese text at least one character in so many is a frequent one.
    private static final int ONE_IN = 12;

    /// Bytes that windows-1252 does not define.
    private static final String UNDEFINED = "\u0081\u008d\u008f\u0090\u009d";

    /// Stands for bytes that do not fit, and in a text perhaps for itself.
    private static final char REPLACED = '\ufffd';

    static Decoded of(String file, byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return clean(file, decoded(bytes, StandardCharsets.UTF_16BE, 2), List.of());
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return clean(file, decoded(bytes, StandardCharsets.UTF_16LE, 2), List.of());
        }
        Decoded decoded = utf8(file, bytes);
        String other = decoded.isBad() && isAsciiUpTo(decoded) ? other(bytes) : "";
        if (other.isEmpty()) {
            return decoded;
        }
        return clean(
                file,
                decoded(bytes, Charset.forName(other), 0),
                List.of(
                        Diagnostic.of(
                                SourceCode.OTHER_ENCODING, Place.file(file), "encoding", other)));
    }

    /// UTF-8, or the place of the first byte that is not.
    static Decoded utf8(String file, byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (lenient.indexOf(REPLACED) < 0) {
            return clean(file, lenient, List.of());
        }
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(in, out, true);
        String text = out.flip().toString();
        // What remains begins with a byte that does not fit, or is a last character cut in two.
        return in.hasRemaining()
                ? bad(file, text, bytes[in.position()])
                : clean(file, text, List.of());
    }

    private static Decoded bad(String file, String before, byte found) {
        String[] lines = LINE_END.split(before, -1);
        var place = new Place.Text(file, lines.length, lines[lines.length - 1].length() + 1);
        String hex = HexFormat.of().withUpperCase().toHexDigits(found);
        return new Decoded(
                "", before, List.of(Diagnostic.of(SourceCode.BAD_ENCODING, place, "byte", hex)));
    }

    private boolean isBad() {
        return text.isEmpty() && !problems.isEmpty();
    }

    /// Whether what was read before the first bad byte is ASCII: a text that begins as UTF-8 is not
    /// in another encoding but damaged.
    private static boolean isAsciiUpTo(Decoded bad) {
        return bad.before().chars().allMatch(c -> c < 0x80);
    }

    private static String other(byte[] bytes) {
        for (String name : List.of("GB18030", "Big5")) {
            if (isChinese(bytes, Charset.forName(name))) {
                return name;
            }
        }
        return isWestern(bytes) ? "windows-1252" : "";
    }

    private static boolean isChinese(byte[] bytes, Charset charset) {
        String text;
        try {
            text = strict(charset).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            // It is then not in this encoding: that is the answer.
            return false;
        }
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        long frequent = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        return ideographs > 0 && frequent * ONE_IN >= ideographs;
    }

    /// Letters with accents and typographers' signs between ASCII words, each alone.
    private static boolean isWestern(byte[] bytes) {
        int beyond = 0;
        for (byte b : bytes) {
            if (b < 0) {
                beyond++;
                if (UNDEFINED.indexOf((char) (b & 0xFF)) >= 0) {
                    return false;
                }
            }
        }
        return beyond * 10L < bytes.length;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static String decoded(byte[] bytes, Charset charset, int from) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    /// Takes out what no printed text has.
    static Decoded clean(String file, String text, List<Diagnostic> problems) {
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        int first = -1;
        int count = 0;
        for (int i = 0; i < unmarked.length(); i++) {
            if (isNoText(unmarked, i)) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        if (count == 0) {
            return new Decoded(unmarked, "", problems);
        }
        var cleaned = new StringBuilder(unmarked.length());
        for (int i = 0; i < unmarked.length(); i++) {
            // The places of all other characters stay what they are.
            cleaned.append(isNoText(unmarked, i) ? ' ' : unmarked.charAt(i));
        }
        String[] before = LINE_END.split(unmarked.substring(0, first), -1);
        var all = new ArrayList<>(problems);
        all.add(
                Diagnostic.of(
                        SourceCode.CONTROL_CHARACTERS,
                        new Place.Text(file, before.length, before[before.length - 1].length() + 1),
                        "count",
                        String.valueOf(count)));
        return new Decoded(cleaned.toString(), "", all);
    }

    /// The text with a blank for everything that no printed text has.
    static String textOnly(String text) {
        return clean("", text, List.of()).text();
    }

    static boolean isNoText(CharSequence text, int i) {
        char c = text.charAt(i);
        // Nearly every character is one of these.
        if ((c >= ' ' && c < '\u007f') || (c > '\u206f' && c < '\ud800')) {
            return false;
        }
        if (c < ' ') {
            return c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c >= '\u007f' && c < '\u00a0' && c != '\u0085')
                || (c >= '\ue000' && c <= '\uf8ff')
                || (c >= '\ufff0' && c != '\ufffd')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
