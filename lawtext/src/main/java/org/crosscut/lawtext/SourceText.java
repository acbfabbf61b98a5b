package org.crosscut.lawtext;

import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.source.Source;
import org.crosscut.lawtext.source.SourceLine;
import org.crosscut.lawtext.source.SourceNote;

/// A source as the lines that are read: in traditional characters they are given in simplified
/// ones, which are as many.
///
/// @param lines each with its place in the file
/// @param notes footnotes that the file itself keeps apart
record SourceText(Source source, List<SourceLine> lines, List<SourceNote> notes) {
    SourceText {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    String file() {
        return source.file();
    }

    List<Diagnostic> problems() {
        return source.problems();
    }

    /// What a line is called: its number in the file, or where there are pages its number among all
    /// lines.
    ///
    /// @param index from 0
    int number(int index) {
        SourceLine line = lines.get(index);
        return line.page() == 0 ? line.number() : index + 1;
    }

    /// @param number as above
    /// @param column from 1
    Place at(int number, int column) {
        if (number >= 1 && number <= lines.size() && lines.get(number - 1).page() > 0) {
            SourceLine line = lines.get(number - 1);
            return new Place.Page(file(), line.page(), line.number());
        }
        return new Place.Text(file(), number, column);
    }
}
