package org.crosscut.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A reporting period, such as the financial year `2024/25`: 1 July 2024 to 30 June 2025.
///
/// @param from the first day
/// @param to the last day, included; periods of unequal length exist, see [#comparableWith]
/// @param label as documents print it
public record Period(String label, LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(label + " ends before it starts");
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !otherTo.isBefore(from) && !otherFrom.isAfter(to);
    }

    /// Whether amounts of the two periods may stand side by side unmarked: both run as many whole
    /// calendar months.
    public boolean comparableWith(Period other) {
        return wholeMonths() > 0 && wholeMonths() == other.wholeMonths();
    }

    /// The number of whole calendar months, or 0 if it is not whole months.
    private long wholeMonths() {
        LocalDate end = to.plusDays(1);
        long months = ChronoUnit.MONTHS.between(from, end);
        return from.plusMonths(months).equals(end) ? months : 0;
    }
}
