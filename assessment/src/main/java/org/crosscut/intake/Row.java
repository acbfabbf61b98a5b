package org.crosscut.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A checked row.
///
/// @param line the line of the file on which the row starts, from 1
/// @param values in the order of the dataset's columns: String, Long, BigDecimal of the column's
///   scale, LocalDate, Boolean, or null for an empty cell
public record Row(long line, List<@Nullable Object> values) {
    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
