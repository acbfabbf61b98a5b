package org.crosscut.assess;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a section's table, in the order printed.
public record TableResult(String table, List<Map<String, @Nullable Object>> rows) {
    public TableResult {
        rows = List.copyOf(rows);
    }
}
