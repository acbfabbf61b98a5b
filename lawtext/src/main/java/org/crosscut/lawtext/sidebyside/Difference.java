package org.crosscut.lawtext.sidebyside;

import java.util.Optional;
import org.crosscut.lawtext.directive.Span;

/// Something that one language version has and the other has not, or has differently.
///
/// @param path of the paragraph, or paragraphs
/// @param what it is, in one form for both: a verb's or authority's name, a number, a date
public record Difference(
        Kind kind, String path, String what, Optional<Side> one, Optional<Side> other) {

    /// What differs.
    public enum Kind {
        PARAGRAPH,
        DIRECTIVE,
        ADDRESSEE,
        LIMIT,
        NUMBER,
        DATE,
        SESSION,
        SYMBOL,
        /// One version has one word for something, the other more than one.
        TERM
    }

    /// What one version says.
    ///
    /// @param span in the paragraph's running text
    public record Side(String printed, Span span) {}
}
