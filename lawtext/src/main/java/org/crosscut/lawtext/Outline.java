package org.crosscut.lawtext;

import java.util.List;

/// The structure of a resolution before its running texts are healed.
///
/// @param symbol empty where the source does not tell it
/// @param title empty where the source has none
record Outline(
        String symbol,
        TracedText title,
        List<TracedText> preamble,
        List<Section> sections,
        List<Numbered> paragraphs,
        List<Line> closing) {

    /// A numbered paragraph as printed.
    ///
    /// @param place the line that carries the number
    record Numbered(
            String number, Section section, Line place, TracedText lead, List<Lettered> parts) {}

    /// A lettered part as printed.
    record Lettered(String letter, TracedText text) {}
}
