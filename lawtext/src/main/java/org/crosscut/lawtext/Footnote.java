package org.crosscut.lawtext;

/// What a mark in the text leads to.
public sealed interface Footnote {
    /// The official number.
    String number();

    /// A footnote whose text is in the source.
    ///
    /// @param line on which it begins
    record Printed(String number, String text, int line) implements Footnote {}

    /// A footnote that the text calls and the source does not have.
    record Missing(String number) implements Footnote {}
}
