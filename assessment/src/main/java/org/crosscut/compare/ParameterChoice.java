package org.crosscut.compare;

import java.time.LocalDate;
import java.util.List;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Parameter;
import org.jspecify.annotations.Nullable;

/// What one assessment takes for a parameter.
///
/// @param literal a value chosen for the assessment; null if a reading of the catalogue is in force
/// @param reading in force; without meaning if there is a literal
public record ParameterChoice(@Nullable String literal, Parameter.Reading reading) {
    static ParameterChoice of(Settings settings, String rule, Parameter parameter) {
        Parameter.Reading reading = settings.readingOf(rule, parameter);
        return reading == null
                ? new ParameterChoice(
                        settings.chosen().get(rule + "." + parameter.name()),
                        parameter.defaultReading())
                : new ParameterChoice(null, reading);
    }

    /// The dated values; none if a value was chosen.
    public List<Parameter.Dated> values() {
        return literal == null ? reading.values() : List.of();
    }

    private record From(LocalDate from, @Nullable LocalDate to, @Nullable Object value) {}

    /// Whether it gives a rule the same on every day. The source is none of its values.
    boolean isSame(ParameterChoice other) {
        return literal == null
                ? other.literal == null && dated().equals(other.dated())
                : literal.equals(other.literal);
    }

    private List<From> dated() {
        return reading.values().stream()
                .map(v -> new From(v.from(), v.to(), Plain.of(v.value())))
                .toList();
    }
}
