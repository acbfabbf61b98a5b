package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crosscut.catalogue.Column;
import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.DiagnosticLog;
import org.crosscut.diagnostic.Place;

/// The problems found in one file so far. Only here is a cell's value put into words, so that none
/// of a confidential column is.
final class Problems implements Consumer<Diagnostic> {
    /// Stands for what the caller gave beside the file.
    static final long GIVEN = 0;

    private final String file;
    private final DiagnosticLog found = new DiagnosticLog();
    private final List<Part> parts = new ArrayList<>();
    private Map<String, Integer> columns = Map.of();

    Problems(String file) {
        this.file = file;
    }

    @Override
    public void accept(Diagnostic problem) {
        found.accept(problem);
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

    /// From here on rows are those of the next part of the file.
    void part(Part part) {
        parts.add(part);
        columns = Map.of();
    }

    /// Where the current sheet has its columns, by the names that problems give them.
    void columns(Map<String, Integer> positions) {
        columns = positions;
    }

    /// A row as a sentence names it.
    String shown(long line) {
        String row = String.valueOf(RowNumber.line(line));
        boolean isElsewhere = RowNumber.part(line) != parts.size() - 1 && !parts.isEmpty();
        return isElsewhere ? parts.get(RowNumber.part(line)).shown() + "!" + row : row;
    }

    /// By place; nothing is told afterwards.
    List<Diagnostic> all() {
        return found.inOrder();
    }

    boolean hasErrors() {
        return found.hasErrors();
    }

    private Place place(long line, String column) {
        if (line == GIVEN) {
            return Place.file(file);
        }
        long row = RowNumber.line(line);
        if (parts.isEmpty()) {
            return new Place.Row(file, row, column);
        }
        Part part = parts.get(RowNumber.part(line));
        if (part.sheet().isEmpty()) {
            return new Place.Row(part.file(file), row, column);
        }
        Integer position = columns.get(column);
        return new Place.Cell(
                part.file(file),
                part.sheet(),
                position == null ? row + ":" + row : CellRange.letters(position) + row);
    }
}
