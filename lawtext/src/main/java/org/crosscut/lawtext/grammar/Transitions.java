package org.crosscut.lawtext.grammar;

import java.util.Arrays;

/// Which place of a tree each next word leads to. All lie in one array, so that what is looked up
/// again and again stays near the processor.
final class Transitions {
    /// Of a transition: where from, by which word, where to.
    private static final int WIDTH = 3;

    private static final int FREE = -1;

    /// Each transition at the place that its first two numbers tell or at the next free one; at
    /// least half of the places are free.
    private int[] all = free(64);

    private int size;

    /// Where a word leads; 0 if nowhere.
    int next(int from, int word) {
        int at = place(from, word);
        return all[at] == FREE ? 0 : all[at + 2];
    }

    /// @param to not 0
    void add(int from, int word, int to) {
        if (size * 2 * WIDTH >= all.length) {
            int[] before = all;
            all = free(before.length / WIDTH * 2);
            for (int i = 0; i < before.length; i += WIDTH) {
                if (before[i] != FREE) {
                    put(before[i], before[i + 1], before[i + 2]);
                }
            }
        }
        put(from, word, to);
        size++;
    }

    private void put(int from, int word, int to) {
        int at = place(from, word);
        all[at] = from;
        all[at + 1] = word;
        all[at + 2] = to;
    }

    private int place(int from, int word) {
        int mask = all.length / WIDTH - 1;
        int hash = from * 0x9E3779B1 + word * 0x85EBCA6B;
        int place = (hash ^ (hash >>> 15)) & mask;
        while (all[place * WIDTH] != FREE
                && (all[place * WIDTH] != from || all[place * WIDTH + 1] != word)) {
            place = (place + 1) & mask;
        }
        return place * WIDTH;
    }

    private static int[] free(int places) {
        var all = new int[places * WIDTH];
        Arrays.fill(all, FREE);
        return all;
    }
}
