package org.crosscut.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every name that a file of the catalogue may use, those of unread files included.
record Known(
        Map<String, Dataset> datasets,
        Map<String, ReferenceTable> references,
        Set<String> datasetNames,
        Set<String> referenceNames,
        Unread unread) {
    static Known of(Draft draft) {
        Map<String, Dataset> datasets = byName(draft.catalogue().datasets(), Dataset::name);
        Map<String, ReferenceTable> references =
                byName(draft.catalogue().references().stream(), ReferenceTable::name);
        List<String> unread =
                draft.unread().tables().stream().map(t -> t.replace('_', '-')).toList();
        return new Known(
                datasets,
                references,
                union(datasets.keySet(), unread),
                union(references.keySet(), unread),
                draft.unread());
    }

    private static <T> Map<String, T> byName(Stream<T> parts, Function<T, String> name) {
        return parts.collect(
                Collectors.toMap(name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static Set<String> union(Set<String> names, List<String> more) {
        var all = new TreeSet<>(names);
        all.addAll(more);
        return all;
    }

    /// The table of that purpose, or null.
    @Nullable ReferenceTable purpose(ReferenceTable.Purpose purpose) {
        return references.values().stream()
                .filter(r -> r.purpose() == purpose)
                .findFirst()
                .orElse(null);
    }

    /// The values of a column of the table of that purpose; empty if there is none.
    Set<String> values(ReferenceTable.Purpose purpose, String column) {
        ReferenceTable table = purpose(purpose);
        return table == null ? Set.of() : values(table, column);
    }

    static Set<String> values(ReferenceTable table, String column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
