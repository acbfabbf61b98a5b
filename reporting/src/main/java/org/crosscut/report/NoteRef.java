package org.crosscut.report;

/// A place that cites a note.
///
/// @param note the id of the note
/// @param number of the note as printed
/// @param occurrence which of the note's places this is, from 1; 0 in a table, whose caption
///   carries the mark for all its figures
public record NoteRef(String note, int number, int occurrence) {
    /// The id of the place, to which the note leads back.
    public String id() {
        return note + "-" + occurrence;
    }

    /// The same note for a figure that carries no mark of its own.
    public NoteRef unmarked() {
        return new NoteRef(note, number, 0);
    }
}
