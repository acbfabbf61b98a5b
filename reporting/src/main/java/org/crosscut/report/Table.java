package org.crosscut.report;

import java.util.List;
import org.crosscut.catalogue.Shown;

/// A table with typed columns; its cells are laid out already.
///
/// @param caption may be empty
/// @param remark stands below, such as how many rows are left out; may be empty
public record Table(List<Inline> caption, List<Column> columns, List<Row> rows, List<Inline> remark)
        implements Block {
    /// @param unit printed below the title; may be empty
    public record Column(String title, String unit, Shown.Format format) {
        public boolean isNumeric() {
            return switch (format) {
                case COUNT, AMOUNT, PERCENT -> true;
                case TEXT, DATE, BOOLEAN -> false;
            };
        }
    }

    /// A row; of a heading row only the first cell is printed, across all columns.
    public record Row(Kind kind, List<List<Inline>> cells) {
        /// What a row does in its table.
        public enum Kind {
            BODY,
            HEADING,
            TOTAL
        }

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    public Table {
        caption = List.copyOf(caption);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        remark = List.copyOf(remark);
        for (Row row : rows) {
            if (row.kind() != Row.Kind.HEADING && row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells in a table of " + columns.size());
            }
        }
    }
}
