package org.crosscut.lawtext;

/// A footnote at its place.
///
/// @param offset how many characters (UTF-16) of the running text stand before the mark
public record FootnoteMark(Footnote footnote, int offset) {}
