package org.crosscut.archive;

import org.crosscut.intake.Cover;

/// The part of a submission that counts: its rows of that entity and period or state date.
///
/// @param submission its sequence number
public record Slice(long submission, Cover cover) {}
