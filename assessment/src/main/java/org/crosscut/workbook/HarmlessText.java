package org.crosscut.workbook;

import java.util.regex.Pattern;

/// Text that no spreadsheet takes for a formula. Whatever Crosscut writes for a spreadsheet to open
/// goes through here: a name such as `=HYPERLINK(…)` in somebody's file must not run on the desk of
/// whoever reads about it.
public final class HarmlessText {
    private static final String SIGNS = "=+-@＝＋－＠";
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-]?(?:[0-9][0-9 .,'\u00a0\u2009\u202f]*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?[  ]?%?");

    private HarmlessText() {}

    /// Whether a spreadsheet may take the text for a formula: behind any spaces it starts with one
    /// of the signs that begin one, in their wide forms too, or it starts with a tab or a line's
    /// end. A number such as `-5` is none.
    public static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        if (first > '@' && first < 0x7F) {
            return false;
        }
        int at = 0;
        while (at < text.length() && isPassedOver(text.charAt(at))) {
            at++;
        }
        return at < text.length()
                && SIGNS.indexOf(text.charAt(at)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    /// The text, with an apostrophe before it where it may be taken for a formula.
    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isPassedOver(char c) {
        return c <= ' ' || c == 0xFEFF || c == 0x200B || Character.isSpaceChar(c);
    }
}
