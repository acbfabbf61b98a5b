package org.crosscut.intake;

import java.security.SecureRandom;

/// On which line each key of a file stands first. Of the keys themselves only a [KeyedHash] is
/// kept: 24 bytes and the free places around them, however long they are.
final class KeyLines {
    private static final int LONGS = 3;

    private final KeyedHash hash = new KeyedHash(new SecureRandom());
    private long[] places = new long[LONGS << 10];
    private int mask = (1 << 10) - 1;
    private int keys;

    /// Keeps the line unless another row has the same key.
    ///
    /// @param line from 1
    /// @return the line of that other row, or 0
    long putIfAbsent(Object[] key, long line) {
        hash.begin();
        for (Object value : key) {
            hash.add(value);
        }
        hash.end();
        if (keys * 2L > mask) {
            grow();
        }
        int place = place(hash.low(), hash.high());
        if (places[place + 2] != 0) {
            return places[place + 2];
        }
        places[place] = hash.low();
        places[place + 1] = hash.high();
        places[place + 2] = line;
        keys++;
        return 0;
    }

    /// Where the key stands, or the free place for it.
    private int place(long low, long high) {
        int at = (int) low & mask;
        while (true) {
            int place = at * LONGS;
            if (places[place + 2] == 0 || (places[place] == low && places[place + 1] == high)) {
                return place;
            }
            at = at + 1 & mask;
        }
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        mask = mask * 2 + 1;
        for (int i = 0; i < old.length; i += LONGS) {
            if (old[i + 2] != 0) {
                System.arraycopy(old, i, places, place(old[i], old[i + 1]), LONGS);
            }
        }
    }
}
