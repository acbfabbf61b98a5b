package org.crosscut.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;

/// Checks that foreign keys point from columns that exist to the key of a dataset that exists, of
/// the same type and no better guarded.
final class ForeignKeyCheck {
    private final Known known;
    private final Problems problems;

    ForeignKeyCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(Dataset dataset) {
        for (int i = 0; i < dataset.foreignKeys().size(); i++) {
            check(dataset, dataset.foreignKeys().get(i), "/foreign_keys/" + i);
        }
    }

    private void check(Dataset dataset, ForeignKey key, String at) {
        for (String column : key.columns()) {
            checkColumn(dataset, column, dataset.origin().at(at + "/columns/" + column));
        }
        Dataset target = known.datasets().get(key.dataset());
        if (target == null) {
            if (!known.datasetNames().contains(key.dataset())) {
                Place place = dataset.origin().at(at + "/dataset");
                unknown(CatalogueCode.UNKNOWN_DATASET, place, key.dataset(), known.datasetNames());
            }
            return;
        }
        for (int i = 0; i < key.columns().size(); i++) {
            Place place = dataset.origin().at(at + "/columns/" + key.columns().get(i));
            if (checkColumn(target, key.targets().get(i), place)
                    && names(dataset).contains(key.columns().get(i))) {
                Column from = dataset.column(key.columns().get(i));
                Column to = target.column(key.targets().get(i));
                checkType(from, target, to, place);
                checkClassification(from, target, to, place);
            }
        }
        if (names(target).containsAll(key.targets())) {
            checkKey(target, key, dataset.origin().at(at + "/columns"));
        }
    }

    /// Only the key says which row is meant. Its period or state date may be left out: then the row
    /// of any of them is.
    private void checkKey(Dataset target, ForeignKey key, Place place) {
        List<String> all = target.keys().stream().map(Column::name).toList();
        Stream<Column> needed =
                target.keys().stream()
                        .filter(c -> c.role() != Column.Role.PERIOD)
                        .filter(c -> c.role() != Column.Role.STATE_DATE);
        boolean isWhole = needed.map(Column::name).allMatch(key.targets()::contains);
        if (!all.isEmpty() && !(isWhole && all.containsAll(key.targets()))) {
            problems.add(
                    CatalogueCode.FOREIGN_KEY_NOT_KEY,
                    place,
                    "targets",
                    String.join(", ", key.targets()),
                    "dataset",
                    target.name(),
                    "key",
                    String.join(", ", all));
        }
    }

    /// What stands in the one stands in the other too.
    private void checkClassification(Column from, Dataset target, Column to, Place place) {
        if (from.classification().compareTo(to.classification()) < 0) {
            problems.add(
                    CatalogueCode.FOREIGN_KEY_LESS_GUARDED,
                    place,
                    "column",
                    from.name(),
                    "class",
                    from.classification().word(),
                    "target",
                    target.name() + "." + to.name(),
                    "other",
                    to.classification().word());
        }
    }

    private boolean checkColumn(Dataset dataset, String column, Place place) {
        if (names(dataset).contains(column)) {
            return true;
        }
        unknown(CatalogueCode.UNKNOWN_COLUMN, place, column, names(dataset));
        return false;
    }

    private void checkType(Column from, Dataset target, Column to, Place place) {
        boolean isTyped =
                !known.unread().columns().contains(from.name())
                        && !known.unread().columns().contains(to.name());
        if (isTyped && !from.type().equals(to.type())) {
            problems.add(
                    CatalogueCode.FOREIGN_KEY_TYPE,
                    place,
                    "column",
                    from.name(),
                    "type",
                    from.type().word(),
                    "target",
                    target.name() + "." + to.name(),
                    "other",
                    to.type().word());
        }
    }

    private static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }

    private void unknown(
            CatalogueCode code, Place place, String name, Collection<String> candidates) {
        problems.add(
                code,
                place,
                "name",
                name,
                "nearest",
                Nearest.to(name, candidates),
                "known",
                Nearest.list(name, candidates));
    }
}
