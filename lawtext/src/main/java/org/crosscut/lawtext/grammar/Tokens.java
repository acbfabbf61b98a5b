package org.crosscut.lawtext.grammar;

import java.util.Arrays;

/// A text as words in small letters, numbers, single ideographs and single signs, each with its
/// place in the text.
public final class Tokens {
    private final String text;
    private String[] words = new String[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Tokens(String text) {
        this.text = text;
    }

    public static Tokens of(String text) {
        var tokens = new Tokens(text);
        tokens.read();
        return tokens;
    }

    public int size() {
        return size;
    }

    /// In small letters, with one form of hyphen and apostrophe; empty beyond the ends.
    public String word(int i) {
        return i >= 0 && i < size ? words[i] : "";
    }

    public int start(int i) {
        return i < size ? starts[i] : text.length();
    }

    /// Where the token before the given one ends.
    public int endBefore(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    public String text() {
        return text;
    }

    /// The token that contains or follows an offset.
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        if (found >= 0) {
            return found;
        }
        int next = -found - 1;
        return next > 0 && ends[next - 1] > offset ? next - 1 : next;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i++;
                continue;
            }
            int end = end(i, c);
            add(i, end);
            i = end;
        }
    }

    private int end(int start, char first) {
        if (isDigit(first)) {
            return endOfNumber(start);
        }
        if (isApostrophe(first)) {
            boolean isGenitive =
                    start + 1 < text.length()
                            && text.charAt(start + 1) == 's'
                            && (start + 2 == text.length() || !isLetter(text.charAt(start + 2)));
            return isGenitive ? start + 2 : start + 1;
        }
        if (!isLetter(first)) {
            return start + 1;
        }
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean isInner = isHyphen(c) && end + 1 < text.length();
            if (!isLetter(c) && !isDigit(c) && !isInner) {
                break;
            }
            end++;
        }
        return end;
    }

    private int endOfNumber(int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean isSeparator =
                    (c == ',' || c == '.')
                            && end + 1 < text.length()
                            && isDigit(text.charAt(end + 1));
            if (!isDigit(c) && !isSeparator) {
                break;
            }
            end++;
        }
        return end;
    }

    private void add(int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        var word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            word.append(isHyphen(c) ? '-' : isApostrophe(c) ? '’' : Character.toLowerCase(c));
        }
        words[size] = word.toString();
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
