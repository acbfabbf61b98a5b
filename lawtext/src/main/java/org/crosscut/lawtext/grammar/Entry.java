package org.crosscut.lawtext.grammar;

/// One phrase of a lexicon as it is written there.
///
/// @param name what the phrase stands for, the same in every language
public record Entry(Category category, String name, String phrase) {}
