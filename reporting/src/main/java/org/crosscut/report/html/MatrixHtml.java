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
        out.open(
                "div",
                "class",
                "scroll glance",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                words.of("glance.title"),
                "data-filter",
                words.of("glance.filter"));
        String columns = "--columns: " + matrix.columns().size();
        out.open("table", "class", "matrix", "style", columns).open("thead").open("tr");
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
        // The words of a row without cells take the room that these would have had.
        int instead = Math.clamp(matrix.columns().size() - 1, 1, 4);
        int words = empty ? matrix.columns().size() + 1 - instead : 1;
        out.open("tr", "class", empty ? "none" : "")
                .open("th", "scope", "row", "colspan", words > 1 ? Integer.toString(words) : "");
        out.open("a", "href", row.href()).element("span", row.label(), "class", "number");
        out.raw(" ").element("span", row.text(), "class", "about").close("a").close("th");
        if (empty) {
            out.element("td", row.instead(), "colspan", Integer.toString(instead));
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
