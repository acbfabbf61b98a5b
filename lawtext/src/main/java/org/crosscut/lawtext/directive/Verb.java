package org.crosscut.lawtext.directive;

/// The verb of a directive.
///
/// @param printed as it stands in the text, such as `Also requests`
/// @param name the same in every language and form, such as `request`
public record Verb(String printed, String name, VerbClass verbClass, Span span) {}
