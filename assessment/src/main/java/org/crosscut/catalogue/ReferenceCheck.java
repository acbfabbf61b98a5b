package org.crosscut.catalogue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;

/// Checks the reference tables: columns that the machine needs, one table for each purpose, and
/// codes of one table used in another.
final class ReferenceCheck {
    private final Known known;
    private final Problems problems;
    private final String folder;

    ReferenceCheck(Known known, Problems problems, String folder) {
        this.known = known;
        this.problems = problems;
        this.folder = folder;
    }

    void check(Catalogue catalogue) {
        var byPurpose =
                new EnumMap<ReferenceTable.Purpose, ReferenceTable>(ReferenceTable.Purpose.class);
        var columns = new DatasetCheck(known, problems);
        for (ReferenceTable table : known.references().values()) {
            columns.checkColumns(table.columns(), table.origin());
            checkNeeded(table);
            checkCells(table);
            ReferenceTable other = byPurpose.putIfAbsent(table.purpose(), table);
            if (other != null && table.purpose() != ReferenceTable.Purpose.CODES) {
                problems.add(
                        CatalogueCode.DUPLICATE_PURPOSE,
                        table.origin().at("/purpose"),
                        "purpose",
                        word(table.purpose()),
                        "other",
                        other.name());
            }
        }
        if (!known.unread().tables().isEmpty()) {
            return; // the one that is missing may be the one that cannot be read
        }
        for (var purpose : needed(catalogue)) {
            if (!byPurpose.containsKey(purpose)) {
                problems.add(
                        CatalogueCode.MISSING_REFERENCE_TABLE,
                        Place.file(folder + "/reference"),
                        "purpose",
                        word(purpose));
            }
        }
    }

    /// The purposes that some table has to serve: offices only where reasons are accepted.
    private static Set<ReferenceTable.Purpose> needed(Catalogue catalogue) {
        var needed = EnumSet.of(ReferenceTable.Purpose.ENTITIES, ReferenceTable.Purpose.PERIODS);
        boolean isAccepted =
                catalogue.controls().anyMatch(c -> !c.acceptedBy().isEmpty())
                        || catalogue
                                .datasets()
                                .anyMatch(d -> d.purpose() == Dataset.Purpose.ACCEPTANCES);
        if (isAccepted) {
            needed.add(ReferenceTable.Purpose.OFFICES);
        }
        return needed;
    }

    private void checkNeeded(ReferenceTable table) {
        Map<String, ColumnType> needed =
                switch (table.purpose()) {
                    case CODES, OFFICES -> Map.of();
                    case ENTITIES ->
                            Map.of(
                                    "kind",
                                    ColumnType.TEXT,
                                    "workspace",
                                    ColumnType.TEXT,
                                    "from_date",
                                    ColumnType.DATE,
                                    "to_date",
                                    ColumnType.DATE);
                    case PERIODS ->
                            Map.of(
                                    "kind",
                                    ColumnType.TEXT,
                                    "from_date",
                                    ColumnType.DATE,
                                    "to_date",
                                    ColumnType.DATE);
                };
        for (String label : List.of("code", "en", "zh")) {
            checkNeeded(table, label, ColumnType.TEXT);
        }
        needed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> checkNeeded(table, e.getKey(), e.getValue()));
    }

    private void checkNeeded(ReferenceTable table, String name, ColumnType type) {
        List<Column> candidates =
                name.equals("code") ? table.columns().stream().limit(1).toList() : table.columns();
        boolean isThere =
                candidates.stream().anyMatch(c -> c.name().equals(name) && c.type().equals(type));
        if (!isThere && !known.unread().columns().contains(name)) {
            problems.add(
                    CatalogueCode.MISSING_REFERENCE_COLUMN,
                    table.origin().at("/columns"),
                    "column",
                    name,
                    "type",
                    type.word(),
                    "purpose",
                    word(table.purpose()));
        }
    }

    private void checkCells(ReferenceTable table) {
        String csv = table.origin().file().replaceFirst("\\.reference\\.yaml$", ".csv");
        for (Column column : table.columns()) {
            ReferenceTable list = known.references().get(column.codes());
            if (list == null) {
                continue;
            }
            Set<String> codes = Known.values(list, "code");
            for (String value : Known.values(table, column.name())) {
                if (!codes.contains(value)) {
                    problems.add(
                            CatalogueCode.CELL_NOT_IN_LIST,
                            new Place.Row(csv, line(table, column, value), column.name()),
                            "value",
                            value,
                            "list",
                            list.name(),
                            "nearest",
                            Nearest.to(value, codes));
                }
            }
        }
    }

    /// The first line with that value, if no row before it is broken over lines.
    private static long line(ReferenceTable table, Column column, String value) {
        for (int i = 0; i < table.rows().size(); i++) {
            if (value.equals(table.rows().get(i).get(column.name()))) {
                return i + 2L;
            }
        }
        return 1;
    }

    private static String word(ReferenceTable.Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
