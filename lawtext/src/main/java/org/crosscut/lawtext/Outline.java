package org.crosscut.lawtext;

import java.util.List;

/// The structure of a document before its running texts are healed.
///
/// @param symbol empty where the source does not tell it
/// @param blocks in the order of the source
record Outline(String symbol, List<Block> blocks) {
    Outline {
        blocks = List.copyOf(blocks);
    }

    /// A paragraph as printed.
    ///
    /// @param level as in [Paragraph]
    /// @param label the number with its point or brackets
    /// @param number the number alone
    /// @param isAnnex whether it is the heading of an annex
    /// @param place the line that carries the number, or the first
    record Block(
            Paragraph.Kind kind,
            int level,
            String label,
            String number,
            Section section,
            Line place,
            TracedText text,
            boolean isAnnex) {

        Block(
                Paragraph.Kind kind,
                int level,
                String label,
                String number,
                Section section,
                Line place,
                TracedText text) {
            this(kind, level, label, number, section, place, text, false);
        }

        boolean isNumbered() {
            return kind == Paragraph.Kind.OPERATIVE && level == 1 && !number.isEmpty();
        }
    }
}
