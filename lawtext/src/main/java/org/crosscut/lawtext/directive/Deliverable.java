package org.crosscut.lawtext.directive;

/// What has to be delivered.
///
/// @param kind of the list of kinds, such as `report`
/// @param text the words that say it
public record Deliverable(String kind, String text, Span span) {}
