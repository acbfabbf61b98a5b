package org.crosscut.lawtext.directive;

import java.util.Locale;

/// A text that a paragraph refers to.
///
/// @param target one form whatever was printed: `A/RES/60/266#VII/11`, `A/76/760#76`; empty where
///   it cannot be told
/// @param isRelative whether it was told from its surroundings ("ibid.", "paragraph 12 above")
public record Reference(
        Type type,
        String target,
        String printed,
        boolean isRelative,
        Relation relation,
        Span span) {

    /// What is referred to.
    public enum Type {
        RESOLUTION,
        DECISION,
        DOCUMENT,
        PARAGRAPH,
        SECTION,
        ANNEX,
        RULE,
        REGULATION,
        ARTICLE,
        TREATY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the paragraph does with it, as far as the verb tells.
    public enum Relation {
        RECALLS,
        REAFFIRMS,
        AMENDS,
        REPEATS,
        MENTIONS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
