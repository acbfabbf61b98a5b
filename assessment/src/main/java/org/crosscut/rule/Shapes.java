package org.crosscut.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;

/// The tables of a catalogue as its rules see them.
final class Shapes {
    static final String SUBJECTS = "subjects";

    private Shapes() {}

    /// Datasets, their histories and the reference tables; of a name used twice the first.
    static List<TableShape> of(Catalogue catalogue) {
        var shapes = new ArrayList<TableShape>();
        var names = new HashMap<String, Boolean>();
        for (Dataset dataset : catalogue.datasets().toList()) {
            if (names.put(dataset.table(), true) == null) {
                List<ColumnShape> columns = columns(dataset.columns());
                shapes.add(new TableShape(dataset.table(), columns));
                shapes.add(new TableShape(dataset.table() + "@history", columns));
            }
        }
        for (ReferenceTable table : catalogue.references()) {
            if (names.put(table.table(), true) == null) {
                shapes.add(new TableShape(table.table(), columns(table.columns())));
            }
        }
        return List.copyOf(shapes);
    }

    private static List<ColumnShape> columns(List<Column> columns) {
        var names = new HashMap<String, Boolean>();
        return columns.stream()
                .filter(c -> !c.name().isEmpty() && names.put(c.name(), true) == null)
                .map(c ->
                        new ColumnShape(
                                c.name(),
                                c.type(),
                                !c.required() && !isLabel(c),
                                c.classification()))
                .toList();
    }

    private static boolean isLabel(Column column) {
        return Set.of("code", "en", "zh").contains(column.name());
    }

    /// The subjects that a query builds, as the control's rule sees them.
    static TableShape subjects(CompiledRule query) {
        return new TableShape(
                SUBJECTS,
                query.outputs().stream()
                        .map(o ->
                                new ColumnShape(
                                        o.name(), o.type(), o.nullable(), query.classification()))
                        .toList());
    }

    /// How secret each column is, by table and name.
    static Map<ColumnRef, Classification> classifications(List<TableShape> shapes) {
        var all = new HashMap<ColumnRef, Classification>();
        shapes.forEach(t ->
                t.columns()
                        .forEach(c ->
                                all.put(new ColumnRef(t.name(), c.name()), c.classification())));
        return all;
    }
}
