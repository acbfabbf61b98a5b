package org.crosscut.assess;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of an indicator, in order of key.
public record IndicatorResult(String indicator, List<Value> values) {
    /// One value.
    ///
    /// @param id of indicator and key; the same from one assessment to the next
    /// @param row key, value and the rule's other columns
    /// @param number null if it is unknown
    public record Value(
            String id,
            Map<String, @Nullable Object> key,
            Map<String, @Nullable Object> row,
            @Nullable BigDecimal number) {
        public Value {
            key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
            row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
        }
    }

    public IndicatorResult {
        values = List.copyOf(values);
    }
}
