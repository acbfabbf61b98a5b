package org.crosscut.lawtext;

import java.util.List;

/// Running text without page breaks, line breaks, footnote marks and the typesetter's blanks.
///
/// @param footnotes in the order of their marks
/// @param lines the source lines, footnotes and page furniture between them included
public record Passage(String text, List<FootnoteMark> footnotes, LineRange lines) {
    public Passage {
        footnotes = List.copyOf(footnotes);
        for (FootnoteMark mark : footnotes) {
            if (mark.offset() < 0 || mark.offset() > text.length()) {
                throw new IllegalArgumentException("footnote outside its text: " + mark);
            }
        }
    }
}
