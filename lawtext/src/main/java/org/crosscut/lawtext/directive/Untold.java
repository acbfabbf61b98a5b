package org.crosscut.lawtext.directive;

import java.util.Locale;

/// What could not be told of a directive, and why.
public enum Untold {
    /// No word of the lexicon opens the clause.
    VERB_UNKNOWN,
    /// The verb directs someone and the sentence names nobody.
    ADDRESSEE_ABSENT,
    /// The addressee as printed is not in the authority list.
    ADDRESSEE_UNLISTED,
    /// "The next report" without words that say which.
    VEHICLE_UNSPECIFIC;

    /// Such as `addressee-unlisted`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
