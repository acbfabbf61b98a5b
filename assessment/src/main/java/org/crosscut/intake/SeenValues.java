package org.crosscut.intake;

import org.jspecify.annotations.Nullable;

/// What texts of one column were read as lately: the same text in the same column means the same,
/// and is checked once.
final class SeenValues {
    private static final int PLACES = SeenTexts.PLACES;

    private final Worth worth = new Worth();
    private final @Nullable String[] texts = new @Nullable String[PLACES];
    private final @Nullable Object[] values = new @Nullable Object[PLACES];

    /// The value, or null if the text is not known.
    @Nullable Object value(String text) {
        if (worth.isLost()) {
            return null;
        }
        int place = SeenTexts.place(text.hashCode());
        if (text.equals(texts[place])) {
            worth.hit();
            return values[place];
        }
        worth.miss();
        return null;
    }

    void keep(String text, Object value) {
        if (text.length() <= SeenTexts.LONGEST && !worth.isLost()) {
            int place = SeenTexts.place(text.hashCode());
            texts[place] = text;
            values[place] = value;
        }
    }
}
