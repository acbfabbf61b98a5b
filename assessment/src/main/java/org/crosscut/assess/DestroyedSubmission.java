package org.crosscut.assess;

/// Rows that counted and that nobody can read any more, since their key was destroyed. They are
/// neither missing nor withdrawn: what needs them is undetermined.
///
/// @param period the label of the period or the state date; empty of a register
/// @param submission its sequence number
public record DestroyedSubmission(String dataset, String entity, String period, long submission) {}
