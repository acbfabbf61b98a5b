package org.crosscut.intake;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/// A hash of 128 bits under a secret key (SipHash-2-4). Who does not know the key cannot make two
/// values of the same hash, and by chance it happens to no file that will ever be sent. To be used
/// by one thread at a time.
final class KeyedHash {
    private final long k0;
    private final long k1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long words;
    private long low;
    private long high;

    /// @param keys secure in earnest
    KeyedHash(RandomGenerator keys) {
        this(keys.nextLong(), keys.nextLong());
    }

    KeyedHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
        begin();
    }

    /// Forgets what was added.
    void begin() {
        v0 = k0 ^ 0x736f6d6570736575L;
        v1 = k1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = k0 ^ 0x6c7967656e657261L;
        v3 = k1 ^ 0x7465646279746573L;
        words = 0;
    }

    /// Adds the value of a cell. Keys of the same columns look alike only if they are: each text
    /// has its length before it, and values of one column are of one type.
    void add(Object value) {
        switch (value) {
            case String text -> text(text);
            case Long number -> word(number);
            case LocalDate day -> word(day.toEpochDay());
            case Boolean truth -> word(truth ? 1 : 0);
            default -> text(value.toString());
        }
    }

    /// To be called once, behind the last value; then [#low] and [#high] tell the hash.
    void end() {
        endAt(words);
    }

    /// @param length of all that was added; in the last word of a message of whole words
    void endAt(long length) {
        word(length << 56);
        v2 ^= 0xee;
        rounds(4);
        low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        high = v0 ^ v1 ^ v2 ^ v3;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    private void text(String text) {
        int length = text.length();
        word(length);
        for (int from = 0; from < length; from += 4) {
            long four = 0;
            int to = Math.min(from + 4, length);
            for (int i = from; i < to; i++) {
                four = four << 16 | text.charAt(i);
            }
            word(four);
        }
    }

    void word(long m) {
        words++;
        v3 ^= m;
        rounds(2);
        v0 ^= m;
    }

    private void rounds(int number) {
        for (int i = 0; i < number; i++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
