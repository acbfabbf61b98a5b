package org.crosscut.diagnostic;

import java.util.Arrays;

/// Counts how many different texts there are, by their 64-bit hashes and up to a hundred thousand.
final class DistinctTexts {
    private static final int MOST = 100_000;
    private static final long PRIME = 0x100000001b3L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private long[] slots = new long[64];
    private int size;

    void add(String text) {
        if (isFull()) {
            return;
        }
        long hash = hash(text);
        int at = slot(slots, hash);
        if (slots[at] == 0) {
            slots[at] = hash;
            size++;
            if (size * 2 > slots.length) {
                grow();
            }
        }
    }

    /// The number of texts, or the most that is counted.
    int size() {
        return size;
    }

    boolean isFull() {
        return size == MOST;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        Arrays.stream(slots).filter(h -> h != 0).forEach(h -> wider[slot(wider, h)] = h);
        slots = wider;
    }

    private static int slot(long[] slots, long hash) {
        int at = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    // Never zero, which marks a free slot.
    private static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
