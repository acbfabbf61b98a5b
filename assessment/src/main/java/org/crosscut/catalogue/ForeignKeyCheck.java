package org.crosscut.catalogue;

import java.util.Collection;
import java.util.List;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;

/// Checks that foreign keys point from columns that exist to columns that exist, of the same type.
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
                checkType(
                        dataset.column(key.columns().get(i)),
                        target,
                        target.column(key.targets().get(i)),
                        place);
            }
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
