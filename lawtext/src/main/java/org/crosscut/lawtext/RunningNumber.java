package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;

/// A paragraph's number in running text, after a blank or the end of a sentence: `3.`, 三、.
///
/// @param text the number itself
/// @param start its first character
record RunningNumber(String text, int start) {
    private static final int LONGEST = 3;
    private static final String BEFORE = " \t\n\u000b\f\r;；.。,，:：、)）]”\"》」\uE0F2/";
    private static final String IDEOGRAPHS = "一二三四五六七八九十";

    /// All of a text. Every character of every text passes here, so it is no pattern.
    static List<RunningNumber> in(String text) {
        var found = new ArrayList<RunningNumber>();
        for (int i = 1; i < text.length(); i++) {
            if (isPoint(text, i)) {
                int start = start(text, i);
                if (start < i && (start == 0 || BEFORE.indexOf(text.charAt(start - 1)) >= 0)) {
                    found.add(new RunningNumber(text.substring(start, i), start));
                }
            }
        }
        return found;
    }

    boolean hasIdeographs() {
        return isIdeograph(text.charAt(0));
    }

    private static boolean isPoint(String text, int i) {
        char c = text.charAt(i);
        boolean isPoint = c == '.' || c == '．';
        return c == '、' || (isPoint && !(i + 1 < text.length() && isDigit(text.charAt(i + 1))));
    }

    /// Where the number that ends before a place begins; the place itself if none does.
    private static int start(String text, int end) {
        char last = text.charAt(end - 1);
        if (!isDigit(last) && !isIdeograph(last)) {
            return end;
        }
        int start = end;
        while (start > 0
                && end - start < LONGEST
                && isDigit(last) == isDigit(text.charAt(start - 1))
                && isIdeograph(last) == isIdeograph(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isIdeograph(char c) {
        return IDEOGRAPHS.indexOf(c) >= 0;
    }
}
