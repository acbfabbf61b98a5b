package org.crosscut.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The text of a cell: what counts as space, what nobody can see, and how it is shown.
final class CellText {
    /// Stands where bytes were not UTF-8: a code point that no text may hold.
    static final char NOT_UTF_8 = '\uFFFE';

    /// Stands where another program lost a character.
    static final char LOST = '\uFFFD';

    /// Begins the text of a cell that a workbook could not give; what is wrong follows.
    static final char FLAW = '\uFFFF';

    private static final List<SheetCode> FLAWS = List.of(SheetCode.values());
    private static final int SHOWN = 60;

    private CellText() {}

    /// Stands for a cell of a workbook that has something wrong.
    static String flawed(SheetCode code, String value) {
        return "" + FLAW + (char) ('A' + FLAWS.indexOf(code)) + value;
    }

    /// What is wrong with the cell of a workbook, or null.
    static @Nullable SheetCode flaw(String raw) {
        if (raw.length() < 2 || raw.charAt(0) != FLAW) {
            return null;
        }
        int flaw = raw.charAt(1) - 'A';
        return flaw >= 0 && flaw < FLAWS.size() ? FLAWS.get(flaw) : null;
    }

    /// Without the spaces around it, no-break and ideographic ones included.
    static String stripped(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    /// Whether it is what nearly every cell is: printable ASCII without spaces around it.
    static boolean isPlain(String raw) {
        int length = raw.length();
        if (length == 0 || raw.charAt(0) == ' ' || raw.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!isSpace(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// In the composed form (NFC) and with line feeds alone.
    static String normal(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n?", "\n");
        return isAscii(lines) ? lines : Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /// The first character that is neither seen nor a space, or -1.
    static int invisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isInvisible(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return -1;
    }

    /// Cut to sixty characters, in one line, with invisible ones spelt: `a⟨U+200B⟩b`.
    static String shown(String raw) {
        int[] points = raw.codePoints().limit(SHOWN + 1L).toArray();
        String text =
                java.util.Arrays.stream(points)
                        .limit(SHOWN)
                        .mapToObj(CellText::shown)
                        .collect(Collectors.joining());
        return points.length > SHOWN ? text + "…" : text;
    }

    /// Without the invisible characters.
    static String visible(String text) {
        return text.codePoints()
                .filter(c -> !isInvisible(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String shown(int point) {
        return switch (point) {
            case '\n', '\r', '\t' -> " ";
            case NOT_UTF_8 -> "⟨?⟩";
            default -> isInvisible(point) ? "⟨U+%04X⟩".formatted(point) : Character.toString(point);
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Joiners and marks of direction are part of some scripts and stay.
    private static boolean isInvisible(int c) {
        if (c < 0xA0) {
            return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= 0x7F;
        }
        return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
