package org.crosscut.lawtext.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// All phrases that stand in a text: at each token the longest of each category that begins there.
/// Few of them are ever asked for, so each becomes a [Hit] only then.
public final class Hits {
    /// Of each token the categories, as bits, of what begins there.
    private final long[] categories;

    /// Of each token where in the two arrays below its hits begin.
    private final int[] first;

    private Entry[] entries;

    /// The token after the last of each.
    private int[] ends;

    private int size;

    /// How many tokens the longest has.
    private int longest;

    Hits(int tokens) {
        categories = new long[tokens + 1];
        first = new int[tokens + 1];
        entries = new Entry[tokens + 8];
        ends = new int[tokens + 8];
    }

    /// Opens a token, one after the other; what is found is added to the one opened last.
    void open(int token) {
        first[token] = size;
    }

    /// Keeps a phrase that begins at a token, unless there is a longer one of its category.
    void add(Entry entry, int from, int to) {
        long bit = entry.category().bit();
        for (int i = first[from]; i < size && (categories[from] & bit) != 0; i++) {
            if (entries[i].category() == entry.category()) {
                if (ends[i] < to) {
                    put(i, entry, from, to);
                }
                return;
            }
        }
        if (size == ends.length) {
            entries = Arrays.copyOf(entries, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        categories[from] |= bit;
        put(size++, entry, from, to);
    }

    private void put(int at, Entry entry, int from, int to) {
        entries[at] = entry;
        ends[at] = to;
        longest = Math.max(longest, to - from);
    }

    /// All of a category, those that overlap included, in the order of the text.
    public List<Hit> all(Category category) {
        List<Hit> found = List.of();
        for (int i = 0; i < categories.length; i++) {
            int at = at(category, i);
            if (at >= 0) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(hit(at, i));
            }
        }
        return found;
    }

    /// All of a category that lie in a stretch of tokens, the first of those that overlap.
    public List<Hit> in(Category category, int from, int to) {
        List<Hit> found = List.of();
        int i = from;
        while (i < to) {
            int at = at(category, i);
            if (at >= 0 && ends[at] <= to) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(hit(at, i));
                i = ends[at];
            } else {
                i++;
            }
        }
        return found;
    }

    public Optional<Hit> startingAt(Category category, int token) {
        int at = at(category, token);
        return at < 0 ? Optional.empty() : Optional.of(hit(at, token));
    }

    /// Whether any of a category begins at a token.
    public boolean starts(Category category, int token) {
        return at(category, token) >= 0;
    }

    /// The longest of a category that ends before a token.
    public Optional<Hit> endingAt(Category category, int token) {
        for (int i = Math.max(0, token - longest); i < token; i++) {
            int at = at(category, i);
            if (at >= 0 && ends[at] == token) {
                return Optional.of(hit(at, i));
            }
        }
        return Optional.empty();
    }

    /// Where the hit of a category that begins at a token is; below 0 if there is none.
    private int at(Category category, int token) {
        boolean isThere =
                token >= 0
                        && token < categories.length
                        && (categories[token] & category.bit()) != 0;
        if (!isThere) {
            return -1;
        }
        int at = first[token];
        while (entries[at].category() != category) {
            at++;
        }
        return at;
    }

    private Hit hit(int at, int from) {
        return new Hit(entries[at], from, ends[at]);
    }
}
