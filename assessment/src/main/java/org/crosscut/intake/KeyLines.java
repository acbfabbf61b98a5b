package org.crosscut.intake;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// On which line each key of a file stands first. Of the keys themselves only a [KeyedHash] is
/// kept, however long they are.
///
/// A million keys do not fit into the processor's memory, and to look one up costs a wait. So the
/// table that is searched is kept small, eight bytes a place, half of them free; what belongs to a
/// place lies elsewhere and is looked at only if the key is probably there.
public final class KeyLines {
    private static final int LONGS = 3;
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final long TAG = 0xFFFF_FFFF_0000_0000L;

    private final KeyedHash hash = new KeyedHash(new SecureRandom());

    /// Of each key its hash, in two parts, and its line, in the order in which they came.
    private final List<long[]> entries = new ArrayList<>();

    /// Zero, or half of a hash and the entry's number from 1.
    private long[] places = new long[1 << 10];

    private int keys;

    /// Keeps the line unless another row has the same key.
    ///
    /// @param line from 1
    /// @return the line of that other row, or 0
    public long putIfAbsent(Object[] key, long line) {
        hash(key);
        int place = place(hash.low(), hash.high());
        if (places[place] != 0) {
            return entry(places[place])[at(places[place]) + 2];
        }
        if ((keys & (CHUNK - 1)) == 0) {
            entries.add(new long[CHUNK * LONGS]);
        }
        keys++;
        long[] entry = entry(keys);
        int at = at(keys);
        entry[at] = hash.low();
        entry[at + 1] = hash.high();
        entry[at + 2] = line;
        places[place] = (hash.high() & TAG) | keys;
        if (keys * 2L > places.length) {
            grow();
        }
        return 0;
    }

    /// The line of the row that has the key, or 0.
    public long line(Object[] key) {
        hash(key);
        long content = places[place(hash.low(), hash.high())];
        return content == 0 ? 0 : entry(content)[at(content) + 2];
    }

    /// Whether a row with that key has been kept.
    boolean has(Object[] key) {
        hash(key);
        return places[place(hash.low(), hash.high())] != 0;
    }

    private void hash(Object[] key) {
        hash.begin();
        for (Object value : key) {
            hash.add(value);
        }
        hash.end();
    }

    /// Where the key stands, or the free place for it.
    private int place(long low, long high) {
        int mask = places.length - 1;
        int place = (int) low & mask;
        while (places[place] != 0 && !isThere(places[place], low, high)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean isThere(long content, long low, long high) {
        if (((content ^ high) & TAG) != 0) {
            return false;
        }
        long[] entry = entry(content);
        int at = at(content);
        return entry[at] == low && entry[at + 1] == high;
    }

    private long[] entry(long number) {
        return entries.get(((int) number - 1) >>> CHUNK_BITS);
    }

    private static int at(long number) {
        return (((int) number - 1) & (CHUNK - 1)) * LONGS;
    }

    private void grow() {
        places = new long[places.length * 2];
        for (int number = 1; number <= keys; number++) {
            long[] entry = entry(number);
            int at = at(number);
            places[place(entry[at], entry[at + 1])] = (entry[at + 1] & TAG) | number;
        }
    }
}
