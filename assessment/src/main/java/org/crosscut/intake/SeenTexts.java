package org.crosscut.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Texts of one column that were seen lately: codes, days and names come again and again, and each
/// needs to be made and looked at only once.
final class SeenTexts {
    static final int LONGEST = 48;

    /// With more of them those of a wide table no longer lie near the processor, and looking takes
    /// longer than making.
    static final int PLACES = 1 << 9;

    private final Worth worth = new Worth();
    private final @Nullable String[] texts = new @Nullable String[PLACES];
    private final char[] @Nullable [] seen = new char[PLACES] @Nullable [];

    /// @param hash as [String#hashCode] has it
    String text(char[] chars, int from, int to, int hash) {
        if (to - from > LONGEST || worth.isLost()) {
            return new String(chars, from, to - from);
        }
        int place = place(hash);
        char @Nullable [] former = seen[place];
        String text = texts[place];
        // The characters once more: comparing them with those of a text takes several times as
        // long.
        if (former != null
                && text != null
                && Arrays.equals(former, 0, former.length, chars, from, to)) {
            worth.hit();
            return text;
        }
        worth.miss();
        text = new String(chars, from, to - from);
        texts[place] = text;
        seen[place] = Arrays.copyOfRange(chars, from, to);
        return text;
    }

    /// Where a text of that hash belongs.
    static int place(int hash) {
        return (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (PLACES - 1);
    }
}
