package org.crosscut.engine;

import java.time.LocalDate;
import java.util.Map;
import org.crosscut.rule.ParameterValue;

/// The as-of date and the values of a rule's parameters.
public record Values(LocalDate asOf, Map<String, ParameterValue> parameters) {
    public Values {
        parameters = Map.copyOf(parameters);
    }
}
