package org.crosscut.report;

import java.util.List;

/// Where a figure comes from: the rule in words, its parameters, the submissions it read and the
/// command that shows more.
///
/// @param occurrences how many marked places cite it; [NoteRef#id] names them
public record Note(String id, int number, int occurrences, List<Inline> text) {
    public Note {
        text = List.copyOf(text);
    }
}
