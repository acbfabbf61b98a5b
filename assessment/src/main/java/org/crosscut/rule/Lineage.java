package org.crosscut.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the columns of a relation come from.
///
/// @param outputs for each output column the columns that its value is computed from
/// @param cells for each output column the column whose cell it is, unchanged; null if it is
///   computed or if a join may leave it empty
/// @param filters the columns that decide which rows there are
/// @param tables every table that is read
/// @param counted the tables whose rows are counted or numbered, or asked for whether there are any
record Lineage(
        List<Set<ColumnRef>> outputs,
        List<@Nullable ColumnRef> cells,
        Set<ColumnRef> filters,
        Set<String> tables,
        Set<String> counted) {
    Lineage {
        outputs = List.copyOf(outputs);
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
        filters = Set.copyOf(filters);
        tables = Set.copyOf(tables);
        counted = Set.copyOf(counted);
    }
}
