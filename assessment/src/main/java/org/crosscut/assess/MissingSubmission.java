package org.crosscut.assess;

import java.time.LocalDate;

/// A submission that was due and is not there.
///
/// @param period the label of the period
/// @param due the last day on which it was in time
public record MissingSubmission(String dataset, String entity, String period, LocalDate due) {}
