package org.crosscut.engine.duckdb;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.engine.Data;
import org.crosscut.engine.Population.Dangling;

/// What is known of the tables without looking at a row.
///
/// @param keyed tables of whose subjects no two have the same key
/// @param pointing which tables' rows point to which other tables
record Structure(Set<String> keyed, Set<Dangling> pointing) {
    Structure {
        keyed = Set.copyOf(keyed);
        pointing = Set.copyOf(pointing);
    }

    static Structure of(Data data) {
        Set<String> known = tables(data.datasets().stream().toList());
        return new Structure(
                tables(data.datasets().stream().filter(Structure::isKeyed).toList()),
                data.datasets().stream()
                        .map(Data.Filled::dataset)
                        .flatMap(d ->
                                d.foreignKeys().stream()
                                        .filter(k -> known.contains(k.table()))
                                        .map(k -> new Dangling(d.table(), k.table())))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> tables(List<Data.Filled> filled) {
        return filled.stream().map(f -> f.dataset().table()).collect(Collectors.toSet());
    }

    /// Keys are compared when a file comes in, so two rows can have the same one only where two
    /// slices meet that the key does not tell apart, or where a SELECT over a former schema made
    /// it.
    private static boolean isKeyed(Data.Filled filled) {
        Dataset dataset = filled.dataset();
        return dataset.columns().stream()
                        .filter(c ->
                                c.role() == Column.Role.ENTITY || c.role() == Column.Role.PERIOD)
                        .allMatch(Column::key)
                && filled.parts().stream()
                        .noneMatch(p ->
                                p instanceof Data.Part.Stored stored && stored.upgrade() != null);
    }

    /// Whether a row of one of the tables may point to nothing in one of them.
    boolean mayDangle(Set<String> tables) {
        return pointing.stream()
                .anyMatch(p -> tables.contains(p.table()) && tables.contains(p.target()));
    }
}
