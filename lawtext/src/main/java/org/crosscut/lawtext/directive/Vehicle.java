package org.crosscut.lawtext.directive;

/// The report or submission in which something has to appear.
///
/// @param kind of the list of vehicles, the same in every language: `next-overview-report`,
///   `budget-submission`, `performance-report`, `report-to-session` …
/// @param session to which it goes, as a number; 0 where none is named
public record Vehicle(String kind, int session, String printed, Span span) {}
