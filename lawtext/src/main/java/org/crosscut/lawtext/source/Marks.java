package org.crosscut.lawtext.source;

/// Footnote marks that a form shows for certain: raised digits, links, references. In the text they
/// stand between two characters that no source can contain, because decoding takes them out.
public final class Marks {
    public static final char OPEN = '\uE0F1';
    public static final char CLOSE = '\uE0F2';

    private Marks() {}

    static String of(String number) {
        return OPEN + number + CLOSE;
    }

    /// The text without the marks, and the blanks before them, at its end.
    public static CharSequence withoutLast(CharSequence text) {
        int end = text.length();
        while (true) {
            int close = end;
            while (close > 0 && Character.isWhitespace(text.charAt(close - 1))) {
                close--;
            }
            if (close == 0 || text.charAt(close - 1) != CLOSE) {
                return end == text.length() ? text : text.subSequence(0, end);
            }
            int open = close - 1;
            while (open > 0 && text.charAt(open) != OPEN) {
                open--;
            }
            end = open;
        }
    }
}
