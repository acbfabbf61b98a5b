package org.crosscut.archive;

import org.crosscut.intake.Cover;

/// The part of a submission that counts: its rows of that entity and period or state date.
///
/// @param submission its sequence number
public record Slice(long submission, Cover cover) {
    /// Whose rows they are; empty if the dataset does not say.
    public String entity() {
        return cover.entity();
    }
}
