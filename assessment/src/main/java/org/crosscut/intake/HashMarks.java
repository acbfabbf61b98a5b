package org.crosscut.intake;

/// Some hashes of 128 bits, each of which may be marked.
final class HashMarks {
    private final long[] lows;
    private final long[] highs;
    private final byte[] states;

    /// @param most how many are added at most
    HashMarks(int most) {
        int places = Integer.highestOneBit(Math.max(most, 8)) * 4;
        lows = new long[places];
        highs = new long[places];
        states = new byte[places];
    }

    void add(long low, long high) {
        int place = place(low, high);
        if (states[place] == 0) {
            lows[place] = low;
            highs[place] = high;
            states[place] = 1;
        }
    }

    /// Marks the hash, if it was added.
    void mark(long low, long high) {
        int place = place(low, high);
        if (states[place] != 0) {
            states[place] = 2;
        }
    }

    boolean isMarked(long low, long high) {
        return states[place(low, high)] == 2;
    }

    /// Where the hash stands, or the free place for it.
    private int place(long low, long high) {
        int place = (int) low & (states.length - 1);
        while (states[place] != 0 && (lows[place] != low || highs[place] != high)) {
            place = (place + 1) & (states.length - 1);
        }
        return place;
    }
}
