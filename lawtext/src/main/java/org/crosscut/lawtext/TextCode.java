package org.crosscut.lawtext;

import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Severity;

/// What can be wrong with the text of a resolution.
public enum TextCode implements Code {
    /// No grammar fits the script and words of the text.
    UNKNOWN_LANGUAGE(Severity.ERROR),
    /// Nothing numbered was found.
    NO_PROVISIONS(Severity.ERROR),
    /// Numbers are absent from the whole text.
    NUMBERING_GAP(Severity.ERROR),
    /// A number stands twice.
    NUMBERING_REPEAT(Severity.ERROR),
    /// A paragraph stands after one with a higher number.
    NUMBERING_ORDER(Severity.ERROR),
    /// A line begins like a paragraph in the middle of a sentence, and was read as text.
    NUMBER_IN_TEXT(Severity.WARNING),
    /// A paragraph does not end as paragraphs do.
    PARAGRAPH_UNFINISHED(Severity.WARNING),
    /// A letter is absent from the parts of a paragraph.
    PART_GAP(Severity.ERROR),
    /// A letter stands twice, or after a later one.
    PART_REPEAT(Severity.ERROR),
    /// A section does not follow the one before it.
    SECTION_ORDER(Severity.ERROR),
    /// A heading is long, or ends like a paragraph.
    HEADING_UNCLEAR(Severity.WARNING),
    /// Symbol and title were not found.
    TITLE_MISSING(Severity.WARNING),
    /// A mark in the text leads to no footnote.
    FOOTNOTE_MISSING(Severity.WARNING),
    /// No mark in the text leads to a footnote.
    FOOTNOTE_UNREFERENCED(Severity.WARNING),
    /// Two footnotes have one number.
    FOOTNOTE_REPEAT(Severity.WARNING);

    private final Severity severity;

    TextCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String stage() {
        return "text";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
