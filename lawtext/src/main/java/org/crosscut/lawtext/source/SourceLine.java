package org.crosscut.lawtext.source;

/// A printed line at its place. Footnote marks that the form itself shows stand in the text between
/// [Marks#OPEN] and [Marks#CLOSE].
///
/// @param text with the blanks before it that show its indent
/// @param page from 1; 0 where the form has no pages
/// @param number the line in the file or on its page, the paragraph of a word processor's file;
///   from 1
/// @param column where in that line the text begins; from 1
public record SourceLine(String text, int page, int number, int column) {
    static SourceLine of(String text, int number) {
        return new SourceLine(text, 0, number, 1);
    }

    SourceLine with(String other) {
        return new SourceLine(other, page, number, column);
    }
}
