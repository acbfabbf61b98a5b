package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Shown;
import org.jspecify.annotations.Nullable;

/// Makes tables of rows: values laid out by their column's format, codes replaced by their labels.
final class Cells {
    private final Catalogue catalogue;
    private final Words words;
    private final Layout layout;

    Cells(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
        this.layout = new Layout(words);
    }

    List<Table.Column> columns(List<Shown> columns) {
        return columns.stream()
                .map(c -> new Table.Column(title(c), words.unit(c.unit()), c.format()))
                .toList();
    }

    String title(Shown column) {
        return column.title().in(words.language());
    }

    List<Table.Row> rows(List<Shown> columns, List<Figures.Row> rows, NoteRef note) {
        return rows(columns, rows, "", note);
    }

    /// @param emphasis the column that is true of totals; empty if there are none
    List<Table.Row> rows(
            List<Shown> columns, List<Figures.Row> rows, String emphasis, NoteRef note) {
        int[] decimals = columns.stream().mapToInt(c -> decimals(c, rows)).toArray();
        var out = new ArrayList<Table.Row>();
        for (Figures.Row row : rows) {
            var cells = new ArrayList<List<Inline>>();
            for (int i = 0; i < columns.size(); i++) {
                Shown column = columns.get(i);
                cells.add(cell(column, row.get(column.name()), decimals[i], note));
            }
            boolean total = Boolean.TRUE.equals(row.get(emphasis));
            out.add(new Table.Row(total ? Table.Row.Kind.TOTAL : Table.Row.Kind.BODY, cells));
        }
        return out;
    }

    private static int decimals(Shown column, List<Figures.Row> rows) {
        var values = rows.stream().map(r -> r.get(column.name())).toList();
        return column.format() == Shown.Format.COUNT
                ? values.stream()
                        .filter(Number.class::isInstance)
                        .mapToInt(v -> Layout.decimalsOf(Layout.exact((Number) v)))
                        .max()
                        .orElse(0)
                : Layout.decimals(column.unit(), values);
    }

    private List<Inline> cell(Shown column, @Nullable Object value, int decimals, NoteRef note) {
        String shown = shown(column, value, decimals);
        boolean unknown = value == null && column.empty() == null;
        boolean figure = unknown || value instanceof Number;
        return figure
                ? List.of(new Inline.Figure(shown, note.unmarked(), !unknown))
                : Inline.of(shown);
    }

    /// The value as text, with its label if the column has a list of codes; of an empty cell what
    /// it means.
    String shown(Shown column, @Nullable Object value, int decimals) {
        if (value == null && column.empty() != null) {
            return column.empty().in(words.language());
        }
        return value instanceof String code && !column.codes().isEmpty()
                ? catalogue.reference(column.codes()).label(code, words.language())
                : layout.value(value, column.format(), decimals);
    }

    /// The value in running text, where the author writes what belongs to a number: no sign of per
    /// cent, no parentheses, and nil is a nought.
    String inProse(Shown column, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            return shown(column, value, 0);
        }
        var exact = Layout.exact(number);
        return switch (column.format()) {
            case AMOUNT -> layout.number(exact, Layout.decimals(column.unit(), List.of(exact)));
            case PERCENT -> layout.number(exact, 1);
            case COUNT, TEXT, DATE, BOOLEAN -> layout.value(exact, Shown.Format.COUNT, 0);
        };
    }

    /// A count in a table: nil is a dash.
    static String count(Layout layout, long number) {
        return number == 0 ? "–" : layout.count(number);
    }

    /// Symbol and word of a mark.
    static Inline.Verdict verdict(Words words, Mark mark) {
        return new Inline.Verdict(mark, words.of("mark." + mark.slug()).toLowerCase(Locale.ROOT));
    }
}
