package org.crosscut.lawtext.grammar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as words in small letters, numbers, single ideographs and single signs, each with its
/// place in the text.
public final class Tokens {
    private static final char HYPHEN = '-';
    private static final char APOSTROPHE = '’';

    private final String text;
    private final Vocabulary vocabulary;

    /// Made when asked for where no phrase has them: few words of a text are.
    private @Nullable String[] words;

    private int[] numbers;
    private int[] starts;
    private int[] ends;
    private int size;

    /// The text in small letters, with one form of hyphen and apostrophe: as many as in the text.
    private final char[] letters;

    private Tokens(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        letters = folded(text);
        int likely = 16 + text.length() / 4;
        words = new String[likely];
        numbers = new int[likely];
        starts = new int[likely];
        ends = new int[likely];
    }

    public static Tokens of(String text) {
        return of(text, new Vocabulary());
    }

    /// With the numbers that words have there.
    static Tokens of(String text, Vocabulary vocabulary) {
        var tokens = new Tokens(text, vocabulary);
        tokens.read();
        return tokens;
    }

    public int size() {
        return size;
    }

    /// In small letters, with one form of hyphen and apostrophe; empty beyond the ends.
    public String word(int i) {
        if (i < 0 || i >= size) {
            return "";
        }
        if (numbers[i] != Vocabulary.UNKNOWN) {
            return vocabulary.word(numbers[i]);
        }
        String known = words[i];
        if (known != null) {
            return known;
        }
        String word = new String(letters, starts[i], ends[i] - starts[i]);
        words[i] = word;
        return word;
    }

    /// Whether a word, as above, begins with some letters.
    boolean startsWith(int i, String beginning) {
        if (ends[i] - starts[i] < beginning.length()) {
            return false;
        }
        for (int k = 0; k < beginning.length(); k++) {
            if (letters[starts[i] + k] != beginning.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /// A word's number in the vocabulary.
    int number(int i) {
        return numbers[i];
    }

    boolean areOf(Vocabulary other) {
        return vocabulary == other;
    }

    /// The first character as printed, which of a sign is all; a blank beyond the ends.
    public char first(int i) {
        return i >= 0 && i < size ? text.charAt(starts[i]) : ' ';
    }

    /// Whether it begins with a digit.
    public boolean isNumber(int i) {
        return isDigit(first(i));
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
        while (i < letters.length) {
            char c = letters[i];
            if (isBlank(c)) {
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
        if (first == APOSTROPHE) {
            boolean isGenitive =
                    start + 1 < letters.length
                            && text.charAt(start + 1) == 's'
                            && (start + 2 == letters.length || !isLetter(letters[start + 2]));
            return isGenitive ? start + 2 : start + 1;
        }
        if (!isLetter(first)) {
            return start + 1;
        }
        int end = start + 1;
        while (end < letters.length) {
            char c = letters[end];
            boolean isInner = c == HYPHEN && end + 1 < letters.length;
            if (!isLetter(c) && !isDigit(c) && !isInner) {
                break;
            }
            end++;
        }
        return end;
    }

    private int endOfNumber(int start) {
        int end = start + 1;
        while (end < letters.length) {
            char c = letters[end];
            boolean isSeparator =
                    (c == ',' || c == '.') && end + 1 < letters.length && isDigit(letters[end + 1]);
            if (!isDigit(c) && !isSeparator) {
                break;
            }
            end++;
        }
        return end;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            words = Arrays.copyOf(words, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        numbers[size] = vocabulary.find(letters, start, end);
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private static char[] folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            boolean isFolded = (c >= 'a' && c <= 'z') || c == ' ' || isCommonIdeograph(c);
            if (!isFolded) {
                letters[i] = folded(c);
            }
        }
        return letters;
    }

    private static char folded(char c) {
        return switch (c) {
            case '-', '\u2010', '\u2011' -> HYPHEN;
            case '\'', '’' -> APOSTROPHE;
            default -> Character.toLowerCase(c);
        };
    }

    private static boolean isBlank(char c) {
        boolean isOther = (c > ' ' && c < '\u007f') || isCommonIdeograph(c);
        return c == ' ' || (!isOther && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z';
        }
        return !isCommonIdeograph(c) && Character.isLetter(c) && !Character.isIdeographic(c);
    }

    /// Nearly every character of a Chinese text; asking for its other properties takes long.
    private static boolean isCommonIdeograph(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
