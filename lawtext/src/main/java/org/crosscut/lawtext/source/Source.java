package org.crosscut.lawtext.source;

import java.util.List;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// A file as its printed lines, in normal form C.
///
/// @param facts what the file says about itself, by name in small letters, such as `symbol`
/// @param problems everything noticed on the way; the lines are what could be read in spite of it
public record Source(
        String file,
        Form form,
        List<SourceLine> lines,
        List<SourceNote> notes,
        List<Fact> facts,
        List<Diagnostic> problems) {

    /// How a file keeps its text.
    public enum Form {
        PLAIN,
        MARKDOWN,
        HTML,
        DOCX,
        PDF
    }

    /// Something that the file says about itself.
    public record Fact(String name, String value) {}

    public Source {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }

    static Source nothing(String file, Form form, Diagnostic problem) {
        return new Source(file, form, List.of(), List.of(), List.of(), List.of(problem));
    }

    /// @param index of the line, from 0
    /// @param offset of the character in its text, from 0
    public Place at(int index, int offset) {
        SourceLine line = lines.get(index);
        return place(file, line, line.column() + offset);
    }

    static Place place(String file, SourceLine line, int column) {
        return line.page() == 0
                ? new Place.Text(file, line.number(), column)
                : new Place.Page(file, line.page(), line.number());
    }
}
