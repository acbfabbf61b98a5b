package org.crosscut.lawtext.directive;

/// When something has to be done.
///
/// @param value by kind: an ISO date or year, a session's number, an interval such as `P4Y`, a
///   duration such as `P3M`; empty where the kind says all
/// @param printed empty for what is standing because nothing is said
public record Due(Kind kind, String value, String printed, Span span) {
    /// What the time is told by.
    public enum Kind {
        /// On or by a day, month or year.
        DATE,
        /// From a day on.
        FROM,
        /// At or by a session of the body.
        SESSION,
        /// By a report whose own time is known: see the vehicle.
        VEHICLE,
        /// Again and again: "at least every four years", "annually".
        INTERVAL,
        /// Within so long from an event.
        WITHIN,
        /// "Without delay", "as soon as possible".
        AT_ONCE,
        /// No time is said: as long as the paragraph stands.
        STANDING
    }
}
