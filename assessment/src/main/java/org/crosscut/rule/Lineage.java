package org.crosscut.rule;

import java.util.List;
import java.util.Set;

/// Where the columns of a relation come from.
///
/// @param outputs for each output column the columns that its value is computed from
/// @param filters the columns that decide which rows there are
/// @param tables every table that is read
/// @param counted the tables whose rows are counted or numbered, or asked for whether there are any
record Lineage(
        List<Set<ColumnRef>> outputs,
        Set<ColumnRef> filters,
        Set<String> tables,
        Set<String> counted) {
    Lineage {
        outputs = List.copyOf(outputs);
        filters = Set.copyOf(filters);
        tables = Set.copyOf(tables);
        counted = Set.copyOf(counted);
    }
}
