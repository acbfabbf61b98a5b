package org.crosscut.lawtext.directive;

/// Words of a list that change what a directive asks: a qualification, a condition, an alternative,
/// a sign of repetition.
///
/// @param name of the list, the same in every language, such as `within-existing-resources`
public record Phrase(String name, String printed, Span span) {}
