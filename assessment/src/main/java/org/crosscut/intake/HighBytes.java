package org.crosscut.intake;

/// How the bytes beyond ASCII lie in a text of one byte or two a character.
///
/// @param runs how many unbroken runs of them there are
/// @param longRuns of these, how many are longer than two
/// @param letters bytes that are letters, signs of quotation or dashes in Windows-1252
/// @param common pairs that are among the 3,755 common characters of Chinese
record HighBytes(int all, int runs, int longRuns, int letters, int pairs, int common) {
    static HighBytes of(byte[] bytes) {
        int all = 0;
        int runs = 0;
        int longRuns = 0;
        int letters = 0;
        int pairs = 0;
        int common = 0;
        int i = 0;
        while (i < bytes.length) {
            int start = i;
            while (i < bytes.length && bytes[i] < 0) {
                int b = bytes[i] & 0xFF;
                letters += isLetter(b) ? 1 : 0;
                i++;
            }
            int length = i - start;
            if (length > 0) {
                all += length;
                runs++;
                longRuns += length > 2 ? 1 : 0;
                for (int p = start; p + 1 < i; p += 2) {
                    int first = bytes[p] & 0xFF;
                    int second = bytes[p + 1] & 0xFF;
                    pairs++;
                    common += first >= 0xB0 && first <= 0xD7 && second >= 0xA1 ? 1 : 0;
                }
            } else {
                i++;
            }
        }
        return new HighBytes(all, runs, longRuns, letters, pairs, common);
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
