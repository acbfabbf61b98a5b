package org.crosscut.marked;

import java.util.Map;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.workbook.Mark;
import org.crosscut.workbook.TextCopy;
import org.crosscut.workbook.WorkbookWriter;

/// Where the places that problems name lie in the copy.
///
/// @param table the sheet to which a text table was copied; empty for a workbook's copy
/// @param isNothingCopied whether there is the list alone
/// @param columns where that table has its columns
record Targets(String table, boolean isNothingCopied, Map<String, Integer> columns) {
    /// Its sheets and cells are where they were.
    static final Targets OF_WORKBOOK = new Targets("", false, Map.of());

    /// Nothing was copied.
    static final Targets NOWHERE = new Targets("", true, Map.of());

    Targets(String table, Map<String, Integer> columns) {
        this(table, false, columns);
    }

    ProblemSheets.Target of(Diagnostic problem) {
        return switch (problem.place()) {
            case Place.Cell cell when !isNothingCopied ->
                    new ProblemSheets.Target(cell.sheet(), address(cell.cell(), cell.row()));
            case Place.Row row when row.line() > 0 && !table.isEmpty() ->
                    new ProblemSheets.Target(
                            TextCopy.sheet(table, row.line()),
                            WorkbookWriter.letters(Math.max(0, column(row)))
                                    + TextCopy.row(row.line()));
            case Place.Cell _, Place.Row _, Place.Text _, Place.Page _ -> ProblemSheets.Target.NONE;
        };
    }

    /// The column of a text table's cell, or that of a whole row.
    int column(Place.Row row) {
        return columns.getOrDefault(row.column(), Mark.WHOLE_ROW);
    }

    /// A link leads to one cell, also where a row or a column as a whole is meant.
    private static String address(String cell, long row) {
        int colon = cell.indexOf(':');
        String first = colon < 0 ? cell : cell.substring(0, colon);
        return row == 0 ? first + "1" : Character.isDigit(first.charAt(0)) ? "A" + row : first;
    }
}
