package org.crosscut.section;

import org.crosscut.diagnostic.Code;

/// What can be wrong with the form of a section.
public enum SectionCode implements Code {
    UNCLOSED_BLOCK,
    STRAY_LINE,
    UNKNOWN_BLOCK,
    NESTED_BLOCK,
    BROKEN_FIGURE,
    MISSING_ARGUMENT,
    UNKNOWN_ARGUMENT,
    ARGUMENT_VALUE,
    LANGUAGES_DIFFER,
    /// In a follow-up text: words that stand under no provision.
    NO_PROVISION,
    /// In a follow-up text: what has no place in a cell.
    NOT_IN_FOLLOW_UP;

    @Override
    public String stage() {
        return "section";
    }
}
