package org.crosscut.lawtext.change;

/// One thing that differs between a request and its earlier form.
///
/// @param before empty where something was added
/// @param after empty where something was taken out
public record Alteration(Kind kind, String before, String after) {
    /// What differs.
    public enum Kind {
        /// A verb that binds more.
        STRENGTHENED,
        /// A verb that binds less.
        WEAKENED,
        /// Another verb, which cannot be said to bind more or less.
        VERB,
        DATE,
        SESSION,
        NUMBER,
        SYMBOL,
        ADDRESSEE,
        WORDS
    }
}
