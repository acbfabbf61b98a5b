package org.crosscut.compare;

import java.util.Locale;
import org.crosscut.assess.Outcome;
import org.crosscut.engine.Population;

/// What came out for a subject in one of two assessments.
public enum Standing {
    /// There was no such subject.
    ABSENT,
    /// The rule did not apply to it.
    OUTSIDE,
    SATISFIED,
    JUSTIFIED,
    NOT_SATISFIED,
    UNDETERMINED,
    /// It was no finding; more cannot be told.
    NO_FINDING;

    /// As commands and files write it: `not-satisfied`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Standing of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Satisfied _ -> SATISFIED;
            case Outcome.Justified _ -> JUSTIFIED;
            case Outcome.NotSatisfied _ -> NOT_SATISFIED;
            case Outcome.Undetermined _ -> UNDETERMINED;
        };
    }

    /// Of a subject that is no finding.
    static Standing of(Population.State state) {
        return switch (state) {
            case OUTSIDE -> OUTSIDE;
            case SATISFIED -> SATISFIED;
            case NOT_SATISFIED, UNDETERMINED, LOST -> NO_FINDING;
        };
    }
}
