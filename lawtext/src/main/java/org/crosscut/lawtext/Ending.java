package org.crosscut.lawtext;

/// How a text ends, closing quotes, brackets and a glued footnote mark aside.
final class Ending {
    private static final String CLOSING = "”’\"')）」』》 ";

    private Ending() {}

    static boolean of(CharSequence text, String endings) {
        int end = text.length();
        int digits = 0;
        while (end > 0 && digits < 3 && isDigit(text.charAt(end - 1))) {
            end--;
            digits++;
        }
        // Digits after "10." are a decimal's and no mark.
        if (digits > 0
                && end > 1
                && isOneOf(text.charAt(end - 1), endings)
                && !isDigit(text.charAt(end - 2))) {
            return true;
        }
        end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && isOneOf(text.charAt(end - 1), endings);
    }

    private static boolean isOneOf(char c, String endings) {
        return endings.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
