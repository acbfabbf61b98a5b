package org.crosscut.lawtext;

/// A line that belongs to the text and not to the page.
///
/// @param number what the source calls it
/// @param start where in the source's line it begins, blanks included; from 0
/// @param indent how many blanks stand before the text
/// @param text without the blanks at its ends; never empty
/// @param afterBlank whether an empty line stands before it
/// @param opensPage whether a page break stands before it; its indent then tells little
record Line(int number, int start, int indent, String text, boolean afterBlank, boolean opensPage) {
    int column() {
        return start + indent + 1;
    }

    boolean endsWithOneOf(String endings) {
        return Ending.of(text, endings);
    }
}
