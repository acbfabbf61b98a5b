package org.crosscut.report.html;

import org.crosscut.report.Matrix;
import org.crosscut.report.Words;

/// The state at a glance as a table whose cells are symbol and word.
final class MatrixHtml {
    private final Markup out;
    private final Words words;

    MatrixHtml(Markup out, Words words) {
        this.out = out;
        this.words = words;
    }

    void write(Matrix matrix) {
        out.open("div", "class", "scroll glance", "tabindex", "0", "role", "region",
                "aria-label", words.of("glance.title"),
                "data-filter", words.of("glance.filter"));
        out.open("table", "class", "matrix").open("thead").open("tr");
        out.element("th", matrix.corner(), "scope", "col");
        for (Matrix.Column column : matrix.columns()) {
            out.open("th", "scope", "col").open("abbr", "title", column.title());
            out.text(column.label()).close("abbr").close("th");
        }
        out.close("tr").close("thead").line();
        matrix.groups().forEach(group -> group(matrix, group));
        out.close("table").close("div").line();
    }

    private void group(Matrix matrix, Matrix.Group group) {
        out.open("tbody").line();
        if (!group.title().isEmpty()) {
            out.open("tr", "class", "heading");
            String across = Integer.toString(matrix.columns().size() + 1);
            out.element("th", group.title(), "colspan", across, "scope", "rowgroup");
            out.close("tr").line();
        }
        group.rows().forEach(row -> row(matrix, row));
        out.close("tbody").line();
    }

    private void row(Matrix matrix, Matrix.Row row) {
        boolean empty = row.cells().isEmpty();
        out.open("tr", "class", empty ? "none" : "").open("th", "scope", "row");
        out.open("a", "href", row.href()).element("span", row.label(), "class", "number");
        out.raw(" ").element("span", row.text(), "class", "about").close("a").close("th");
        if (empty) {
            String across = Integer.toString(Math.max(1, matrix.columns().size()));
            out.element("td", row.instead(), "colspan", across);
        }
        for (Matrix.Cell cell : row.cells()) {
            out.open("td", "class", "mark " + cell.mark().slug());
            InlineHtml.symbol(out, cell.mark());
            out.element("span", cell.word());
            if (cell.count() > 0) {
                out.raw(" ").element("b", Long.toString(cell.count()));
            }
            out.close("td");
        }
        out.close("tr").line();
    }
}
