package org.crosscut.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;

/// Checks a dataset's columns against each other and against the reference tables.
final class DatasetCheck {
    private final Known known;
    private final Problems problems;

    DatasetCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(Dataset dataset) {
        checkColumns(dataset.columns(), dataset.origin());
        new RoleCheck(known, problems).check(dataset);
        new ForeignKeyCheck(known, problems).check(dataset);
        if (dataset.keys().isEmpty()) {
            problems.add(CatalogueCode.MISSING_KEY, dataset.origin().at("/columns"));
        }
        for (int i = 0; i < dataset.columns().size(); i++) {
            Column column = dataset.columns().get(i);
            if (column.key() && !column.required()) {
                problems.add(
                        CatalogueCode.OPTIONAL_KEY,
                        dataset.origin().at("/columns/" + i + "/key"),
                        "column",
                        column.name());
            }
        }
        if (dataset.expected() != null) {
            checkExpected(dataset, dataset.expected());
        }
    }

    /// What holds for the columns of every table.
    void checkColumns(List<Column> columns, Origin origin) {
        var names = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String at = "/columns/" + i;
            Place name = origin.at(at + "/name");
            if (!names.add(column.name())) {
                problems.add(CatalogueCode.DUPLICATE_NAME, name, "name", column.name());
            }
            if (ReservedNames.isReserved(column.name())) {
                problems.add(CatalogueCode.RESERVED_NAME, name, "name", column.name());
            }
            if (!column.codes().isEmpty()) {
                checkCodes(column, origin.at(at + "/codes"));
            }
            checkLimits(column, origin, at);
            checkText(column, origin, at);
        }
        checkAliases(columns, origin);
    }

    private void checkText(Column column, Origin origin, String at) {
        if (column.type().equals(ColumnType.TEXT)
                || known.unread().columns().contains(column.name())) {
            return;
        }
        if (column.maxLength() > 0) {
            needsText(CatalogueCode.LENGTH_NEEDS_TEXT, origin.at(at + "/max_length"), column);
        }
        if (column.form() != null) {
            needsText(CatalogueCode.PATTERN_NEEDS_TEXT, origin.at(at + "/pattern"), column);
        }
    }

    private void needsText(CatalogueCode code, Place place, Column column) {
        problems.add(code, place, "column", column.name(), "type", column.type().word());
    }

    /// A heading may stand for one column only.
    private void checkAliases(List<Column> columns, Origin origin) {
        var owners = new HashMap<String, String>();
        for (Column column : columns) {
            owners.putIfAbsent(folded(column.name()), column.name());
        }
        for (Column column : columns) {
            column.title()
                    .byLanguage()
                    .values()
                    .forEach(title -> owners.putIfAbsent(folded(title), column.name()));
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            for (int j = 0; j < column.aliases().size(); j++) {
                String alias = column.aliases().get(j);
                String owner = owners.putIfAbsent(folded(alias), column.name());
                if (owner != null && !owner.equals(column.name())) {
                    problems.add(
                            CatalogueCode.ALIAS_TAKEN,
                            origin.at("/columns/" + i + "/aliases/" + j),
                            "alias",
                            alias,
                            "column",
                            owner);
                }
            }
        }
    }

    private static String folded(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }

    private void checkCodes(Column column, Place place) {
        if (!known.referenceNames().contains(column.codes())) {
            problems.add(
                    CatalogueCode.UNKNOWN_REFERENCE_TABLE,
                    place,
                    "name",
                    column.codes(),
                    "nearest",
                    Nearest.to(column.codes(), known.referenceNames()),
                    "known",
                    Nearest.list(column.codes(), known.referenceNames()));
        }
        if (!column.type().equals(ColumnType.TEXT)) {
            problems.add(
                    CatalogueCode.CODES_NEED_TEXT,
                    place,
                    "column",
                    column.name(),
                    "type",
                    column.type().word());
        }
    }

    private void checkLimits(Column column, Origin origin, String at) {
        boolean isTyped = !known.unread().columns().contains(column.name());
        if (column.min() == null && column.max() == null) {
            return;
        }
        Place place = origin.at(at + (column.min() == null ? "/max" : "/min"));
        if (!column.type().isNumber() && isTyped) {
            problems.add(
                    CatalogueCode.LIMIT_NEEDS_NUMBER,
                    place,
                    "column",
                    column.name(),
                    "type",
                    column.type().word());
        }
        if (column.min() != null
                && column.max() != null
                && column.min().compareTo(column.max()) > 0) {
            problems.add(
                    CatalogueCode.LIMITS_REVERSED,
                    place,
                    "least",
                    column.min().toPlainString(),
                    "most",
                    column.max().toPlainString());
        }
    }

    private void checkExpected(Dataset dataset, Dataset.Expected expected) {
        Set<String> kinds = known.values(ReferenceTable.Purpose.ENTITIES, "kind");
        for (int i = 0; i < expected.entityKinds().size() && !kinds.isEmpty(); i++) {
            String kind = expected.entityKinds().get(i);
            if (!kinds.contains(kind)) {
                unknownKind(
                        CatalogueCode.UNKNOWN_ENTITY_KIND,
                        dataset.origin().at("/expected/entities/" + i),
                        kind,
                        kinds);
            }
        }
        Set<String> periods = known.values(ReferenceTable.Purpose.PERIODS, "kind");
        if (!periods.isEmpty() && !periods.contains(expected.every())) {
            unknownKind(
                    CatalogueCode.UNKNOWN_PERIOD_KIND,
                    dataset.origin().at("/expected/every"),
                    expected.every(),
                    periods);
        }
    }

    private void unknownKind(CatalogueCode code, Place place, String kind, Set<String> kinds) {
        if (!kind.isEmpty()) {
            problems.add(
                    code,
                    place,
                    "kind",
                    kind,
                    "nearest",
                    Nearest.to(kind, kinds),
                    "known",
                    Nearest.list(kind, kinds));
        }
    }
}
