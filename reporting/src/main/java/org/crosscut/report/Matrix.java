package org.crosscut.report;

import java.util.List;
import org.crosscut.assess.Counts;

/// Provisions by entities: what came out for each, at a glance.
///
/// @param corner the title of the first column
/// @param columns short names of the entities
/// @param groups in order, each under its own title
public record Matrix(String corner, List<Column> columns, List<Group> groups) implements Block {
    /// @param title the full name
    public record Column(String label, String title) {}

    /// @param title may be empty
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// @param href where the row's page is, such as `#p33`
    /// @param text in a few words
    /// @param cells one a column; empty where no rule looks at the provision
    /// @param instead printed where the cells are empty
    public record Row(String label, String href, String text, List<Cell> cells, String instead) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param word the mark in words
    /// @param count how many subjects came out so; 0 is not printed
    /// @param counts of all outcomes
    public record Cell(Mark mark, String word, long count, Counts counts) {}

    public Matrix {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        for (Group group : groups) {
            for (Row row : group.rows()) {
                if (!row.cells().isEmpty() && row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("row " + row.label() + " lacks cells");
                }
            }
        }
    }
}
