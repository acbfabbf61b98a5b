package org.crosscut.lawtext;

import org.crosscut.lawtext.source.Marks;

/// How a text ends, closing quotes, brackets and a glued footnote mark aside.
final class Ending {
    private static final String CLOSING = "”’\"')）」』》 ";

    private Ending() {}

    static boolean of(CharSequence printed, String endings) {
        CharSequence text = Marks.withoutLast(printed);
        int end = text.length();
        int digits = 0;
        while (end > 0 && digits < 3 && isDigit(text.charAt(end - 1))) {
            end--;
            digits++;
        }
        while (digits > 0 && end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (digits > 0
                && end > 1
                && isOneOf(text.charAt(end - 1), endings)
                && !isNumberOrSymbol(text, end - 1)) {
            return true;
        }
        end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && isOneOf(text.charAt(end - 1), endings);
    }

    /// Whether what stands before a point is a number or a document symbol, so that digits after it
    /// are part of that and no footnote mark: "10.5", "A/12/3/Add.1".
    private static boolean isNumberOrSymbol(CharSequence text, int point) {
        if (isDigit(text.charAt(point - 1))) {
            return true;
        }
        int i = point;
        while (i > 0 && text.charAt(i - 1) > ' ' && text.charAt(i - 1) < 0x7f) {
            i--;
            if (text.charAt(i) == '/') {
                return text.charAt(point) == '.';
            }
        }
        return false;
    }

    private static boolean isOneOf(char c, String endings) {
        return endings.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
