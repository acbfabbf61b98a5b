package org.crosscut.lawtext.change;

import java.util.List;
import java.util.Optional;

/// What became of a request between two resolutions.
///
/// @param before empty for what is new
/// @param after empty for what was dropped
/// @param likeness from 0 to 1; of the weight of all words, how much both have in the same order
public record Change(
        Kind kind,
        Optional<Request> before,
        Optional<Request> after,
        double likeness,
        List<Alteration> alterations) {

    /// What became of it.
    public enum Kind {
        /// Word for word, an opening such as "Also" or "Again" and the punctuation aside.
        REPEATED,
        CHANGED,
        NEW,
        DROPPED
    }

    public Change {
        alterations = List.copyOf(alterations);
    }
}
