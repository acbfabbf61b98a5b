package org.crosscut.rule;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.crosscut.catalogue.ColumnType;
import org.jspecify.annotations.Nullable;

/// A column that a rule returns.
///
/// @param nullable whether it may be unknown
/// @param sources every column that its value is computed from, ordered; empty for a constant and
///   for a count of rows
/// @param cell the column whose cell it is, unchanged and of a row that is there; null if it is
///   computed, or if a join may leave it empty
public record OutputColumn(
        String name,
        ColumnType type,
        boolean nullable,
        Set<ColumnRef> sources,
        @Nullable ColumnRef cell) {
    public OutputColumn {
        sources = Collections.unmodifiableSet(new TreeSet<>(sources));
    }
}
