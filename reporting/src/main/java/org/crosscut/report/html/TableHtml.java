package org.crosscut.report.html;

import java.util.List;
import org.crosscut.catalogue.Shown;
import org.crosscut.report.Inline;
import org.crosscut.report.Table;
import org.crosscut.report.Words;

/// Tables as HTML: each in a box of its own, which a narrow screen scrolls sideways.
final class TableHtml {
    private static final int SHORT = 24;
    private static final int LONG = 60;
    // Of a sheet of A4 in the type of a table, margins and the space between columns taken off.
    private static final int PORTRAIT = 108;
    private static final int PORTRAIT_SMALL = 134;
    private static final int LANDSCAPE = 168;
    private static final int BETWEEN = 2;
    private static final int MEASURE = 34;

    private final Markup out;
    private final InlineHtml inlines;
    private final Words words;

    TableHtml(Markup out, InlineHtml inlines, Words words) {
        this.out = out;
        this.inlines = inlines;
        this.words = words;
    }

    void write(Table table) {
        String common = table.caption().isEmpty() ? "" : commonUnit(table);
        out.open("figure", "class", "table");
        if (!table.caption().isEmpty()) {
            out.open("figcaption");
            inlines.write(table.caption());
            if (!Inline.plain(table.caption()).contains(common)) {
                unit(common);
            }
            out.close("figcaption");
        }
        String name = Inline.plain(table.caption());
        out.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                name.isEmpty() ? words.of("table.name") : name);
        out.open("table", "class", isSmall(table) ? "wide" : "").open("thead").open("tr");
        table.columns().forEach(column -> head(column, common));
        out.close("tr").close("thead").line().open("tbody").line();
        table.rows().forEach(row -> row(table, row));
        out.close("tbody").close("table").close("div");
        if (!table.remark().isEmpty()) {
            out.open("p", "class", "remark");
            inlines.write(table.remark());
            out.close("p");
        }
        out.close("figure").line();
    }

    /// Whether it needs a sheet that lies across, even in small type.
    static boolean isBroad(Table table) {
        return paperWidth(table) > PORTRAIT_SMALL;
    }

    /// Whether its type is small on paper.
    private static boolean isSmall(Table table) {
        int width = paperWidth(table);
        return width > PORTRAIT && (width <= PORTRAIT_SMALL || width > LANDSCAPE);
    }

    /// About how many letters wide the table is on paper, where a long text is broken into lines.
    private static int paperWidth(Table table) {
        int width = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            int widest = column.title().codePoints().anyMatch(c -> c >= 0x2E80) ? 8 : 10;
            for (Table.Row row : table.rows()) {
                if (row.kind() != Table.Row.Kind.HEADING) {
                    int letters = letters(row.cells().get(i));
                    widest = Math.max(widest, letters <= SHORT ? letters : SHORT / 2 + 2);
                    widest = letters > LONG ? Math.max(widest, MEASURE) : widest;
                }
            }
            width += widest + BETWEEN;
        }
        return width;
    }

    private static int letters(List<Inline> cell) {
        return Inline.plain(cell).codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /// The unit of every amount, if there is but one and several columns have it; documents print
    /// it once, below the title.
    private static String commonUnit(Table table) {
        List<String> units =
                table.columns().stream()
                        .filter(c -> c.format() == Shown.Format.AMOUNT)
                        .map(Table.Column::unit)
                        .toList();
        return units.size() > 1 && units.stream().distinct().count() == 1 ? units.getFirst() : "";
    }

    private void unit(String unit) {
        if (!unit.isEmpty()) {
            out.raw(" ").element("span", words.of("table.unit", unit), "class", "unit");
        }
    }

    private void head(Table.Column column, String common) {
        out.open("th", "scope", "col", "class", column.isNumeric() ? "num" : "");
        out.text(column.title());
        unit(column.unit().equals(common) ? "" : column.unit());
        out.close("th");
    }

    private void row(Table table, Table.Row row) {
        switch (row.kind()) {
            case HEADING -> {
                String across = Integer.toString(table.columns().size());
                out.open("tr", "class", "heading");
                out.open("th", "colspan", across, "scope", "rowgroup");
                inlines.write(row.cells().getFirst());
                out.close("th").close("tr").line();
            }
            case TOTAL -> cells(table, row, "total");
            case BODY -> cells(table, row, "");
        }
    }

    /// A short text is not broken, and a long one gets a measure to be read in.
    private static String width(List<Inline> cell) {
        int letters = letters(cell);
        if (letters <= SHORT) {
            return "short";
        }
        return letters > LONG ? "long" : "medium";
    }

    private void cells(Table table, Table.Row row, String style) {
        out.open("tr", "class", style);
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Column column = table.columns().get(i);
            List<Inline> cell = row.cells().get(i);
            if (i == 0 && !column.isNumeric()) {
                out.open("th", "scope", "row", "class", width(cell));
                inlines.write(cell);
                out.close("th");
            } else {
                out.open("td", "class", column.isNumeric() ? "num" : width(cell));
                inlines.write(cell);
                out.close("td");
            }
        }
        out.close("tr").line();
    }
}
