package org.crosscut.lawtext;

/// What counts as a blank in printed text: also the no-break and the ideographic space.
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff';
    }

    /// The same text with every blank but the tab as a plain one, so that patterns need know only
    /// that.
    static String plain(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] != '\t' && isBlank(chars[i])) {
                chars[i] = ' ';
            }
        }
        return String.valueOf(chars);
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
