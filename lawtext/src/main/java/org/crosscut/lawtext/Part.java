package org.crosscut.lawtext;

import java.util.List;

/// A part of a provision.
public record Part(Paragraph paragraph) {
    /// As printed, without its brackets; empty for the tail that belongs to all parts.
    public String letter() {
        return paragraph.number();
    }

    /// The official way to cite it, such as `51(b)`.
    public String path() {
        return paragraph.path();
    }

    public Passage passage() {
        return paragraph.passage();
    }

    public String text() {
        return paragraph.text();
    }

    public List<FootnoteMark> footnotes() {
        return passage().footnotes();
    }
}
