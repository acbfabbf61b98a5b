package org.crosscut.lawtext;

import java.util.List;

/// A numbered operative paragraph.
///
/// @param number the official number as printed
/// @param passage what stands before the first lettered part; all of it where there is none
public record Provision(String number, Section section, Passage passage, List<Part> parts) {
    public Provision {
        parts = List.copyOf(parts);
    }

    /// The official way to cite it; within one resolution the same as its number.
    public String path() {
        return number;
    }

    public String text() {
        return passage.text();
    }

    public List<FootnoteMark> footnotes() {
        return passage.footnotes();
    }

    /// All source lines, those of the parts included.
    public LineRange lines() {
        return parts.isEmpty()
                ? passage.lines()
                : new LineRange(passage.lines().first(), parts.getLast().passage().lines().last());
    }
}
