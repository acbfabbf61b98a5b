package org.crosscut.intake;

import org.jspecify.annotations.Nullable;

/// What texts of one column were read as lately: the same text in the same column means the same,
/// and is checked once.
final class SeenValues {
    private static final int PLACES = SeenTexts.PLACES;

    private final @Nullable String[] texts = new @Nullable String[PLACES];
    private final @Nullable Object[] values = new @Nullable Object[PLACES];

    /// The value, or null if the text is not known.
    @Nullable Object value(String text) {
        int place = SeenTexts.place(text.hashCode());
        return text.equals(texts[place]) ? values[place] : null;
    }

    void keep(String text, Object value) {
        if (text.length() <= SeenTexts.LONGEST) {
            int place = SeenTexts.place(text.hashCode());
            texts[place] = text;
            values[place] = value;
        }
    }
}
