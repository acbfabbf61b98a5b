package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.crosscut.catalogue.Column;
import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// The problems found in one file so far. Only here is a cell's value put into words, so that none
/// of a confidential column is.
final class Problems implements Consumer<Diagnostic> {
    /// Stands for what the caller gave beside the file.
    static final long GIVEN = 0;

    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();
    private boolean hasErrors;

    Problems(String file) {
        this.file = file;
    }

    @Override
    public void accept(Diagnostic problem) {
        found.add(problem);
        hasErrors |= problem.isError();
    }

    /// A problem of a row or of the header.
    void row(Code code, long line, String column, String... facts) {
        accept(Diagnostic.of(code, place(line, column), facts));
    }

    /// A problem of a cell, with its value unless that is withheld.
    ///
    /// @param revealing facts that tell of the value, left out with it
    void cell(
            Code code,
            Column column,
            long line,
            String raw,
            List<String> facts,
            String... revealing) {
        var all = new ArrayList<>(facts);
        all.addAll(List.of("column", column.name()));
        if (column.classification().isWithheldInMessages()) {
            all.addAll(List.of("withheld", "yes"));
        } else {
            all.addAll(List.of("value", CellText.shown(raw)));
            all.addAll(List.of(revealing));
        }
        accept(Diagnostic.of(code, place(line, column.name()), all.toArray(String[]::new)));
    }

    List<Diagnostic> all() {
        return found;
    }

    boolean hasErrors() {
        return hasErrors;
    }

    private Place place(long line, String column) {
        return line == GIVEN ? Place.file(file) : new Place.Row(file, line, column);
    }
}
