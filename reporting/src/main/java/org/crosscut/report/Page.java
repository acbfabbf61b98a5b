package org.crosscut.report;

import java.util.List;

/// A page of a report: what one provision, or one part of the introduction, has to itself.
///
/// @param id unique in the document
/// @param label short, for the contents, such as a paragraph's number; empty in the introduction
/// @param eyebrow small words above the heading; may be empty
/// @param heading the page's title
/// @param title what it is about, below the heading; may be empty
/// @param group the section that it belongs to; empty in the introduction
public record Page(
        String id,
        String label,
        String eyebrow,
        String heading,
        String title,
        String group,
        Sheet sheet,
        List<Block> blocks) {
    /// How it lies on paper.
    public enum Sheet {
        /// Follows the page before it on the same sheet; for a page of a few lines.
        RUN_ON,
        PORTRAIT,
        LANDSCAPE
    }

    public Page {
        blocks = List.copyOf(blocks);
    }
}
