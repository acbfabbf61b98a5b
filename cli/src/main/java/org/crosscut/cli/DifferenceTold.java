package org.crosscut.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.crosscut.delivery.Difference;
import org.crosscut.intake.RowNumber;

/// What a file says otherwise than the former one, for the person who hands it in.
final class DifferenceTold {
    private final Difference difference;
    private final Console console;
    private final Words words;

    DifferenceTold(Difference difference, Console console) {
        this.difference = difference;
        this.console = console;
        this.words = console.words();
    }

    /// How many rows are otherwise, in which columns, and which totals moved.
    void inShort() {
        if (difference.isEmpty()) {
            console.say("difference.none", difference.same());
            return;
        }
        console.say(
                "difference.rows",
                difference.added(),
                difference.changed(),
                difference.gone(),
                difference.same());
        if (!difference.changedColumns().isEmpty()) {
            console.say(
                    "difference.columns",
                    difference.changedColumns().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
        }
        for (Difference.Total total : difference.totals()) {
            String moved = total.difference().toPlainString();
            console.say(
                    "difference.total",
                    total.column(),
                    total.before().toPlainString(),
                    total.after().toPlainString(),
                    total.difference().signum() > 0 ? "+" + moved : moved);
        }
    }

    /// Each row that is otherwise.
    void rows(TextTable.Format format) {
        var table =
                new TextTable()
                        .column("change", words.of("column.change"))
                        .column("line", words.of("column.line"))
                        .column("key", words.of("column.key"))
                        .column("columns", words.of("column.columns"));
        for (Difference.Row row : difference.rows()) {
            table.row(
                    words.of("difference." + row.kind().name().toLowerCase(Locale.ROOT)),
                    row.line() == 0 ? null : RowNumber.line(row.line()),
                    row.key(),
                    String.join(" ", row.columns()));
        }
        console.print(table.in(format));
    }
}
