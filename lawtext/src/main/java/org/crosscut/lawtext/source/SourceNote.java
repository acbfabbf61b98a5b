package org.crosscut.lawtext.source;

import java.util.List;

/// A footnote that the form itself keeps apart from the text.
///
/// @param number as the text calls it
/// @param lines its printed lines, of which the first stands after the number
public record SourceNote(String number, List<SourceLine> lines) {
    public SourceNote {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a footnote without a line: " + number);
        }
    }
}
