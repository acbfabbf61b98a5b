package org.crosscut.lawtext.grammar;

import java.util.Arrays;

/// The words of all phrases of a lexicon, each with a number: every word of a text is looked up
/// once, by its letters, and compared by its number from then on.
final class Vocabulary {
    /// The number of a word that no phrase has.
    static final int UNKNOWN = -1;

    private String[] words = new String[64];
    private int size;

    /// The letters of all words one after another, and where those of each end.
    private char[] letters = new char[512];

    private int[] ends = new int[64];

    /// The numbers of words, each one more than it is, at the place that their letters tell or at
    /// the next free one; at least half of the places are free.
    private int[] places = new int[128];

    /// The number of a word, a new one where it has none.
    int add(String word) {
        int known = find(word.toCharArray(), 0, word.length());
        if (known != UNKNOWN) {
            return known;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            places = new int[size * 4];
            for (int i = 0; i < size; i++) {
                place(i);
            }
        }
        int start = size == 0 ? 0 : ends[size - 1];
        ends[size] = start + word.length();
        while (ends[size] > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        word.getChars(0, word.length(), letters, start);
        words[size] = word;
        place(size);
        return size++;
    }

    private void place(int number) {
        int start = number == 0 ? 0 : ends[number - 1];
        int at = hash(letters, start, ends[number]) & (places.length - 1);
        while (places[at] != 0) {
            at = (at + 1) & (places.length - 1);
        }
        places[at] = number + 1;
    }

    /// The number of the word that stands there.
    int find(char[] text, int start, int end) {
        int at = hash(text, start, end) & (places.length - 1);
        while (places[at] != 0) {
            if (isWord(places[at] - 1, text, start, end)) {
                return places[at] - 1;
            }
            at = (at + 1) & (places.length - 1);
        }
        return UNKNOWN;
    }

    String word(int number) {
        return words[number];
    }

    private boolean isWord(int number, char[] text, int start, int end) {
        int first = number == 0 ? 0 : ends[number - 1];
        if (ends[number] - first != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (letters[first + i - start] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        return hash ^ (hash >>> 15);
    }
}
