package org.crosscut.lawtext.fact;

import org.crosscut.lawtext.directive.Span;

/// Something that every language version of a text must say alike.
///
/// @param value in one form: `300000`, `2022-06-29`, `2022-06`, `77`, `A/76/760`, `57/290B`
public record Fact(Kind kind, String value, String printed, Span span) {
    /// What it is.
    public enum Kind {
        NUMBER,
        DATE,
        SESSION,
        SYMBOL
    }
}
