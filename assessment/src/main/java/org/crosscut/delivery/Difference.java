package org.crosscut.delivery;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a file says otherwise than the former submission of the same entities and periods, or of
/// the same entities' states before. Rows are the same where their keys are.
///
/// @param compared how many entities' periods or states were there before
/// @param fresh how many were not
/// @param same rows that say what they said
/// @param changedColumns how many rows changed in each column that did, in the order of the schema
/// @param totals of the columns of numbers whose total moved and may be shown
/// @param rows each of them, if they were asked for: those that are gone last, in their old order
public record Difference(
        long compared,
        long fresh,
        long added,
        long gone,
        long changed,
        long same,
        SequencedMap<String, Long> changedColumns,
        List<Total> totals,
        List<Row> rows) {
    /// What happened to a row.
    public enum Kind {
        ADDED,
        CHANGED,
        GONE
    }

    /// A row that is otherwise.
    ///
    /// @param line in the file, see [org.crosscut.intake.RowNumber]; 0 if it is gone
    /// @param key its values, `, ` between them; empty where they are withheld
    /// @param columns that changed
    public record Row(Kind kind, long line, String key, List<String> columns) {
        public Row {
            columns = List.copyOf(columns);
        }
    }

    /// A total that moved.
    public record Total(String column, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    public Difference {
        changedColumns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(changedColumns));
        totals = List.copyOf(totals);
        rows = List.copyOf(rows);
    }

    /// Whether there was anything to compare with.
    public boolean isOfSomething() {
        return compared > 0;
    }

    /// Whether nothing changed.
    public boolean isEmpty() {
        return added + gone + changed == 0;
    }
}
