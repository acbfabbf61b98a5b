package org.crosscut.intake;

import java.io.IOException;
import java.io.InputStream;

/// How the bytes beyond ASCII lie in a text of one byte or two a character.
///
/// @param runs how many unbroken runs of them there are
/// @param longRuns of these, how many are longer than two
/// @param letters bytes that are letters, signs of quotation or dashes in Windows-1252
/// @param common pairs that are among the 3,755 common characters of Chinese
record HighBytes(long all, long runs, long longRuns, long letters, long pairs, long common) {
    private static final int BUFFER = 1 << 16;

    /// Whether there is any at all.
    static boolean hasAny(Content content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                int all = 0;
                for (int i = 0; i < n; i++) {
                    all |= buffer[i];
                }
                if (all < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    static HighBytes of(Content content) throws IOException {
        var count = new Count();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    count.next(buffer[i] & 0xFF);
                }
            }
        }
        count.endRun();
        return new HighBytes(
                count.all, count.runs, count.longRuns, count.letters, count.pairs, count.common);
    }

    private static final class Count {
        private long all;
        private long runs;
        private long longRuns;
        private long letters;
        private long pairs;
        private long common;
        private int run;
        private int former;

        void next(int b) {
            if (b < 0x80) {
                endRun();
                return;
            }
            all++;
            run++;
            letters += isLetter(b) ? 1 : 0;
            if (run % 2 == 0) {
                pairs++;
                common += former >= 0xB0 && former <= 0xD7 && b >= 0xA1 ? 1 : 0;
            }
            former = b;
        }

        void endRun() {
            runs += run > 0 ? 1 : 0;
            longRuns += run > 2 ? 1 : 0;
            run = 0;
        }
    }

    private static boolean isLetter(int b) {
        return (b >= 0xC0 && b != 0xD7 && b != 0xF7)
                || (b >= 0x91 && b <= 0x97)
                || b == 0x8C
                || b == 0x9C
                || b == 0xA0
                || b == 0x80;
    }

    /// Pairs in longer runs, most of them common characters.
    boolean areChinese() {
        return pairs >= 2 && pairs * 2 == all && common * 10 >= pairs * 7;
    }

    /// Single letters among others, as accents stand.
    boolean areLatin() {
        return longRuns == 0 && letters * 10 >= all * 9 && runs * 10 >= all * 8;
    }
}
