package org.crosscut.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A number, date or choice that a rule depends on. A limit without a source has no value: what
/// depends on it is undetermined until someone sets it.
///
/// @param readings at least one; the first is the default
public record Parameter(
        String name,
        ColumnType type,
        String unit,
        LocalizedText description,
        List<Reading> readings) {
    /// One way to read the text or the practice.
    ///
    /// @param name empty where there is but one reading
    /// @param reason why it is the default, or what speaks for it
    /// @param values oldest first, without gap or overlap; may be empty
    public record Reading(
            String name, LocalizedText title, LocalizedText reason, List<Dated> values) {
        public Reading {
            values = List.copyOf(values);
        }

        /// The value in force on that day, or null.
        public @Nullable Dated at(LocalDate day) {
            return values.stream()
                    .filter(v -> !day.isBefore(v.from()))
                    .filter(v -> v.to() == null || !day.isAfter(v.to()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// A value from one day to another.
    ///
    /// @param to the last day, included; null if it is still in force
    /// @param value String, Long, BigDecimal, LocalDate or Boolean, by the parameter's type
    /// @param source the document and paragraph that sets it
    public record Dated(
            LocalDate from, @Nullable LocalDate to, Object value, LocalizedText source) {}

    public Parameter {
        readings = List.copyOf(readings);
    }

    public Reading defaultReading() {
        return readings.getFirst();
    }
}
