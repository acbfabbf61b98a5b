package org.crosscut.report;

import java.util.Locale;
import org.crosscut.assess.Counts;
import org.crosscut.assess.Outcome;

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

    public static Mark of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotSatisfied n -> NOT_SATISFIED;
            case Outcome.Undetermined u -> UNDETERMINED;
            case Outcome.Justified j -> JUSTIFIED;
            case Outcome.Satisfied s -> SATISFIED;
        };
    }

    /// The worst that any subject came out as.
    static Mark worst(Counts counts) {
        for (Mark mark : values()) {
            if (mark.in(counts) > 0) {
                return mark;
            }
        }
        return NOTHING;
    }

    /// How many came out so; of [#NOTHING] none did.
    public long in(Counts counts) {
        return switch (this) {
            case NOT_SATISFIED -> counts.notSatisfied();
            case UNDETERMINED -> counts.undetermined();
            case JUSTIFIED -> counts.justified();
            case SATISFIED -> counts.satisfied();
            case OUTSIDE -> counts.outside();
            case NOTHING -> 0;
        };
    }

    public Mark worseOf(Mark other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
