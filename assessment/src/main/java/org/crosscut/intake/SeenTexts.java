package org.crosscut.intake;

import org.jspecify.annotations.Nullable;

/// Texts of one column that were seen lately: codes, days and names come again and again, and each
/// needs to be made and looked at only once.
final class SeenTexts {
    static final int LONGEST = 48;
    static final int PLACES = 1 << 11;

    private final @Nullable String[] texts = new @Nullable String[PLACES];

    /// @param hash as [String#hashCode] has it
    String text(char[] chars, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return new String(chars, from, to - from);
        }
        int place = place(hash);
        String seen = texts[place];
        if (seen != null && seen.hashCode() == hash && isSame(seen, chars, from, to)) {
            return seen;
        }
        String text = new String(chars, from, to - from);
        texts[place] = text;
        return text;
    }

    /// Where a text of that hash belongs.
    static int place(int hash) {
        return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (PLACES - 1);
    }

    private static boolean isSame(String seen, char[] chars, int from, int to) {
        if (seen.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (seen.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
