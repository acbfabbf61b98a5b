package org.crosscut.rule;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.crosscut.catalogue.ColumnType;

/// A column that a rule returns.
///
/// @param nullable whether it may be unknown
/// @param sources every column that its value is computed from, ordered; empty for a constant and
///   for a count of rows
public record OutputColumn(String name, ColumnType type, boolean nullable, Set<ColumnRef> sources) {
    public OutputColumn {
        sources = Collections.unmodifiableSet(new TreeSet<>(sources));
    }
}
