package org.crosscut.rule;

import java.util.List;
import org.crosscut.catalogue.Parameter;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a parameter is worth in one assessment.
///
/// @param atAsOf the value in force at the as-of date: String, Long, BigDecimal, LocalDate or
///   Boolean; null if there is none, which leaves undetermined what depends on it
/// @param dated the values in force over time, oldest first, for `value_at`
public record ParameterValue(@Nullable Object atAsOf, List<Parameter.Dated> dated) {
    public ParameterValue {
        dated = List.copyOf(dated);
    }

    /// One value at all times.
    public static ParameterValue of(Object value) {
        return new ParameterValue(
                value,
                List.of(
                        new Parameter.Dated(
                                java.time.LocalDate.MIN,
                                null,
                                value,
                                LocalizedText.everywhere(""))));
    }

    /// A limit that nobody has set.
    public static ParameterValue unset() {
        return new ParameterValue(null, List.of());
    }
}
