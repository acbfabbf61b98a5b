package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Chooses the sheets of a workbook that hold the table: those with a row near their top that names
/// enough of its columns, or the one that the sender states.
final class Sheets {
    private static final int SEARCHED = 30;

    private final String file;
    private final Workbook workbook;
    private final ToIntFunction<List<String>> known;
    private final int enough;
    private final Stated stated;

    /// A sheet to take, and the row of its header.
    record Chosen(Sheet sheet, long headerRow) {}

    /// @param known how many columns the cells name, each counted once
    /// @param enough how many make a header
    Sheets(
            String file,
            Workbook workbook,
            ToIntFunction<List<String>> known,
            int enough,
            Stated stated) {
        this.file = file;
        this.workbook = workbook;
        this.known = known;
        this.enough = enough;
        this.stated = stated;
    }

    /// Empty once it is told why.
    List<Chosen> choose(Consumer<Diagnostic> problems) {
        if (!stated.sheet().isEmpty()) {
            return named(problems);
        }
        var fitting = new ArrayList<Chosen>();
        var filled = new ArrayList<Chosen>();
        for (Sheet sheet : workbook.sheets()) {
            if (OwnSheets.has(sheet.name())) {
                continue;
            }
            Chosen found = header(sheet, enough);
            if (found != null && sheet.isHidden()) {
                problems.accept(
                        Diagnostic.of(
                                SheetCode.HIDDEN_SHEET,
                                new Place.Cell(file, sheet.name(), row(found.headerRow())),
                                "sheet",
                                sheet.name()));
            } else if (found != null) {
                fitting.add(found);
            } else if (!sheet.isHidden()) {
                Chosen best = header(sheet, 0);
                if (best != null) {
                    filled.add(best);
                }
            }
        }
        if (!fitting.isEmpty()) {
            return fitting;
        }
        if (filled.size() == 1) {
            return filled;
        }
        problems.accept(
                Diagnostic.of(
                        filled.isEmpty() ? FileCode.EMPTY : SheetCode.NO_SHEET_FITS,
                        Place.file(file),
                        "sheets",
                        names()));
        return List.of();
    }

    private List<Chosen> named(Consumer<Diagnostic> problems) {
        String wanted = stated.sheet().toLowerCase(Locale.ROOT).strip();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.name().toLowerCase(Locale.ROOT).strip().equals(wanted)) {
                Chosen found = header(sheet, enough);
                found = found == null ? header(sheet, 0) : found;
                if (found == null) {
                    problems.accept(Diagnostic.of(FileCode.EMPTY, Place.file(file)));
                    return List.of();
                }
                return List.of(found);
            }
        }
        problems.accept(
                Diagnostic.of(
                        SheetCode.NO_SUCH_SHEET,
                        Place.file(file),
                        "sheet",
                        CellText.shown(stated.sheet()),
                        "sheets",
                        names()));
        return List.of();
    }

    /// The first row that names as many columns; for none at all the row that names most.
    private @org.jspecify.annotations.Nullable Chosen header(Sheet sheet, int least) {
        Chosen best = null;
        int most = -1;
        long last = Math.max(SEARCHED, stated.headerRow());
        for (RawRow row : new SheetRecords(file, workbook, sheet, 0, 0).first((int) last)) {
            if (stated.headerRow() > 0) {
                if (row.line() == stated.headerRow()) {
                    return new Chosen(sheet, row.line());
                }
                continue;
            }
            int names = row.cells().isEmpty() ? -1 : known.applyAsInt(row.cells());
            if (least > 0 && names >= least) {
                return new Chosen(sheet, row.line());
            }
            if (names > most) {
                most = names;
                best = new Chosen(sheet, row.line());
            }
        }
        return least > 0 ? null : best;
    }

    private String names() {
        return workbook.sheets().stream()
                .map(s -> CellText.shown(s.name()))
                .collect(Collectors.joining(", "));
    }

    private static String row(long number) {
        return number + ":" + number;
    }
}
