package org.crosscut.lawtext;

/// A line that belongs to the text and not to the page.
///
/// @param number counts from 1 in the source
/// @param indent how many blanks stand before the text
/// @param text without the blanks at its ends; never empty
/// @param afterBlank whether an empty line stands before it
/// @param opensPage whether a page break stands before it; its indent then tells little
record Line(int number, int indent, String text, boolean afterBlank, boolean opensPage) {
    int column() {
        return indent + 1;
    }

    boolean endsWithOneOf(String endings) {
        return Ending.of(text, endings);
    }
}
