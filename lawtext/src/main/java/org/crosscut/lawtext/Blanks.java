package org.crosscut.lawtext;

/// What counts as a blank in printed text: also the no-break and the ideographic space.
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        if (c == ' ') {
            return true;
        }
        // Nearly every character is one of these, and no blank.
        if ((c > ' ' && c < '\u007f') || (c > '\u3000' && c < '\ufe00')) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff';
    }

    /// The same text with every blank but the tab as a plain one, so that patterns need know only
    /// that.
    static String plain(String text) {
        String plain = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && isBlank(c)) {
                plain = plain.replace(c, ' ');
            }
        }
        return plain;
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
