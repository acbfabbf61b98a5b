package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Classification;

/// How secret a result is: as secret as the columns that it came from, filters included. Who counts
/// rows learns that they exist, and so what the columns tell that are never empty.
final class Secrecy {
    private Secrecy() {}

    static Classification of(Lineage lineage, Map<String, TableShape> tables) {
        var all = new ArrayList<Classification>();
        lineage.outputs().forEach(refs -> refs.forEach(r -> all.add(of(r, tables))));
        lineage.filters().forEach(r -> all.add(of(r, tables)));
        lineage.counted().forEach(t -> all.add(ofRows(shape(t, tables))));
        return Classification.highest(all);
    }

    private static Classification of(ColumnRef ref, Map<String, TableShape> tables) {
        return shape(ref.table(), tables).columns().stream()
                .filter(c -> c.name().equals(ref.column()))
                .map(ColumnShape::classification)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no column " + ref));
    }

    private static Classification ofRows(TableShape shape) {
        List<ColumnShape> required = shape.columns().stream().filter(c -> !c.nullable()).toList();
        return Classification.highest(
                (required.isEmpty() ? shape.columns() : required)
                        .stream().map(ColumnShape::classification).toList());
    }

    private static TableShape shape(String table, Map<String, TableShape> tables) {
        TableShape shape = tables.get(table);
        if (shape == null) {
            throw new IllegalStateException("no table " + table);
        }
        return shape;
    }
}
