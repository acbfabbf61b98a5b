package org.crosscut.delivery;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the sender states so that the file can be checked against it.
///
/// @param rows how many there are; null if not stated
/// @param totals by column name or title; empty cells count nothing
/// @param lossConfirmed whether it is right that most rows of the former submission are gone
public record Control(@Nullable Long rows, Map<String, BigDecimal> totals, boolean lossConfirmed) {
    /// Nothing is stated.
    public static final Control NOTHING = new Control(null, Map.of(), false);

    public Control {
        totals = Collections.unmodifiableMap(new TreeMap<>(totals));
    }
}
