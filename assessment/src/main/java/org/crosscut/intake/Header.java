package org.crosscut.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Nearest;

/// Which column each cell of a row belongs to.
///
/// @param line of the header in the file
/// @param positions for each cell the column's place in the dataset, or one of the two constants
record Header(long line, List<Integer> positions) {
    /// A column whose name nobody knows; that has been told.
    static final int UNKNOWN = -1;

    /// A column without a name, as spreadsheets leave behind; no error as long as it is empty.
    static final int UNNAMED = -2;

    Header {
        positions = List.copyOf(positions);
    }

    /// Whether any column is known; without one the rows tell nothing.
    boolean isReadable() {
        return positions.stream().anyMatch(p -> p >= 0);
    }

    /// Names, former names and titles, in any order and however spaces and capitals stand.
    static final class Names {
        private final Dataset dataset;
        private final Set<String> units;
        private final Map<String, Integer> positions = new HashMap<>();

        Names(Dataset dataset) {
            this.dataset = dataset;
            List<Column> columns = dataset.columns();
            this.units = columns.stream().map(Column::unit).collect(Collectors.toSet());
            for (int i = 0; i < columns.size(); i++) {
                positions.put(folded(columns.get(i).name()), i);
            }
            for (int i = 0; i < columns.size(); i++) {
                for (String former : columns.get(i).formerly()) {
                    positions.putIfAbsent(folded(former), i);
                }
            }
            for (int i = 0; i < columns.size(); i++) {
                for (String alias : columns.get(i).aliases()) {
                    positions.putIfAbsent(folded(alias), i);
                }
            }
            for (int i = 0; i < columns.size(); i++) {
                for (String title : columns.get(i).title().byLanguage().values()) {
                    positions.putIfAbsent(folded(title), i);
                }
            }
        }

        int known(List<String> cells) {
            return (int) cells.stream().filter(c -> position(c) >= 0).count();
        }

        /// Whether the cells name so many columns that they are the header and no title above it.
        boolean isHeader(List<String> cells) {
            int known = known(cells);
            long named = cells.stream().filter(c -> !CellText.isBlank(c)).count();
            return known >= Math.min(2, dataset.columns().size()) && known * 2L >= named;
        }

        /// The column of a heading: a name, a title with or without its unit in parentheses, or
        /// titles of several languages with a slash between them.
        private int position(String cell) {
            int whole = one(cell);
            if (whole >= 0) {
                return whole;
            }
            int found = UNKNOWN;
            for (String part : cell.split("[/\\n]", -1)) {
                int position = one(part);
                if (position < 0 || (found >= 0 && found != position)) {
                    return UNKNOWN;
                }
                found = position;
            }
            return found;
        }

        private int one(String cell) {
            Integer position = positions.get(folded(cell));
            if (position == null) {
                Heading heading = Heading.of(CellText.stripped(cell), units);
                position = heading.unit().isEmpty() ? null : positions.get(folded(heading.name()));
            }
            return position == null ? UNKNOWN : position;
        }

        /// Refuses a heading that states another unit than the column's.
        private void checkUnit(String cell, int position, long line, Problems problems) {
            Column column = dataset.columns().get(position);
            if (positions.containsKey(folded(cell))) {
                return;
            }
            for (String part : cell.split("[/\\n]", -1)) {
                boolean isKnown = positions.containsKey(folded(part));
                String unit = isKnown ? "" : Heading.of(CellText.stripped(part), units).unit();
                if (!unit.isEmpty() && !unit.equals(column.unit())) {
                    problems.row(
                            FileCode.OTHER_UNIT,
                            line,
                            column.name(),
                            "column",
                            column.name(),
                            "found",
                            unit,
                            "unit",
                            column.unit());
                    return;
                }
            }
        }

        /// How many columns the cells name, each counted once.
        int distinct(List<String> cells) {
            return (int) cells.stream().map(this::position).filter(p -> p >= 0).distinct().count();
        }

        /// Half of the columns that a file has to have, two at least where there are two.
        int enough(Set<Column> given) {
            long needed =
                    dataset.columns().stream()
                            .filter(c -> !given.contains(c) && (c.required() || c.key()))
                            .count();
            return (int) Math.max(Math.min(2, dataset.columns().size()), (needed + 1) / 2);
        }

        /// Where problems will find the columns, by their names and by what stands in the header.
        Map<String, Integer> places(List<String> cells) {
            var places = new HashMap<String, Integer>();
            for (int i = 0; i < cells.size(); i++) {
                places.putIfAbsent(CellText.shown(cells.get(i)), i);
                int column = position(cells.get(i));
                if (column >= 0) {
                    places.put(dataset.columns().get(column).name(), i);
                }
            }
            return places;
        }

        /// @param given columns that the file need not have
        Header read(RawRow record, Set<Column> given, Problems problems) {
            var found = new ArrayList<Integer>();
            var seen = new HashSet<Integer>();
            for (String cell : record.cells()) {
                int position = position(cell);
                if (CellText.stripped(cell).isEmpty()) {
                    position = UNNAMED;
                } else if (position >= 0 && !seen.add(position)) {
                    String name = dataset.columns().get(position).name();
                    problems.row(FileCode.DUPLICATE_COLUMN, record.line(), name, "column", name);
                    position = UNKNOWN;
                } else if (position >= 0) {
                    checkUnit(cell, position, record.line(), problems);
                }
                found.add(position);
            }
            if (seen.isEmpty()) {
                noHeader(record, problems);
            } else {
                Set<Integer> meant = unknown(record, found, seen, problems);
                absent(record.line(), seen, meant, given, problems);
            }
            return new Header(record.line(), found);
        }

        private void noHeader(RawRow record, Problems problems) {
            String first =
                    record.cells().stream()
                            .map(CellText::shown)
                            .limit(6)
                            .collect(Collectors.joining(", "));
            problems.row(FileCode.NO_HEADER, record.line(), "", "found", first, "columns", all());
        }

        /// @return the columns that unknown names probably mean
        private Set<Integer> unknown(
                RawRow record, List<Integer> found, Set<Integer> seen, Problems problems) {
            List<String> free =
                    positions.entrySet().stream()
                            .filter(e -> !seen.contains(e.getValue()))
                            .map(Map.Entry::getKey)
                            .toList();
            var meant = new HashSet<Integer>();
            for (int i = 0; i < found.size(); i++) {
                String cell = record.cells().get(i);
                if (found.get(i) != UNKNOWN || position(cell) >= 0) {
                    continue;
                }
                String visible = folded(CellText.visible(cell));
                Integer nearest = positions.get(Nearest.to(visible, free));
                String name = "";
                if (nearest != null && meant.add(nearest)) {
                    name = dataset.columns().get(nearest).name();
                }
                String shown = CellText.shown(cell);
                problems.row(
                        FileCode.UNKNOWN_COLUMN,
                        record.line(),
                        shown,
                        "column",
                        shown,
                        "nearest",
                        name,
                        "columns",
                        all());
            }
            return meant;
        }

        private void absent(
                long line,
                Set<Integer> seen,
                Set<Integer> meant,
                Set<Column> given,
                Problems problems) {
            for (int i = 0; i < dataset.columns().size(); i++) {
                Column column = dataset.columns().get(i);
                if (seen.contains(i) || meant.contains(i) || given.contains(column)) {
                    continue;
                }
                // An empty cell that means something would be claimed by every row of the file.
                boolean needed = column.required() || column.key() || column.empty() != null;
                problems.row(
                        needed ? FileCode.MISSING_COLUMN : FileCode.ABSENT_COLUMN,
                        line,
                        column.name(),
                        "column",
                        column.name(),
                        "option",
                        option(column.role()));
            }
        }

        /// The option with which the whole file's value is stated, or empty.
        private static String option(Column.Role role) {
            return switch (role) {
                case ENTITY -> "--entity";
                case PERIOD -> "--period";
                case STATE_DATE -> "--state-date";
                case NONE,
                        FINDING,
                        OFFICE,
                        ACCEPTED_ON,
                        UNTIL,
                        ANSWERS,
                        LANGUAGE,
                        ANSWER,
                        ANSWERED_ON,
                        APPROVED_ON ->
                        "";
            };
        }

        private String all() {
            return dataset.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        }

        private static String folded(String name) {
            return CellText.normal(CellText.stripped(name))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s\\p{Z}_-]+", "_");
        }
    }
}
