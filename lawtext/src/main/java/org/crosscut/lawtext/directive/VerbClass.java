package org.crosscut.lawtext.directive;

import java.util.Locale;

/// What a verb does: the body decides, directs someone, reinforces what stands, judges, or
/// observes.
public enum VerbClass {
    DECIDING,
    DIRECTIVE,
    REINFORCING,
    EVALUATIVE,
    OBSERVING;

    /// Such as `deciding`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
