package org.crosscut.report;

import java.util.Locale;

/// What a reader sees of one or many outcomes, from worst to best. Each mark is a symbol and a
/// word; colour only supports them.
public enum Mark {
    NOT_SATISFIED,
    UNDETERMINED,
    JUSTIFIED,
    SATISFIED,
    /// Every subject lies outside the population.
    OUTSIDE,
    /// No rule looked at anything of it.
    NOTHING;

    /// Such as `not-satisfied`, for words and style sheets.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Mark worseOf(Mark other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
