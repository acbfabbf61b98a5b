package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// The rows of one sheet from its header on, each cell as text. Rows without values are passed
/// over.
final class SheetRecords implements Records {
    private final String file;
    private final Sheet sheet;
    private final int part;
    private final long headerRow;
    private final SheetCells cells;

    /// @param headerRow from 1; 0 if rows are only looked at
    SheetRecords(String file, Workbook workbook, Sheet sheet, int part, long headerRow) {
        this.file = file;
        this.sheet = sheet;
        this.part = part;
        this.headerRow = headerRow;
        this.cells = new SheetCells(file, workbook, sheet);
    }

    /// The first rows, numbered by the sheet.
    List<RawRow> first(int rows) {
        var first = new ArrayList<RawRow>();
        cells.each(row -> {
            if (row.number() > rows) {
                return false;
            }
            first.add(new RawRow(row.number(), row.texts()));
            return true;
        });
        return first;
    }

    @Override
    public void read(Consumer<Diagnostic> problems, Consumer<RawRow> records) {
        if (sheet.merged().stream().anyMatch(m -> m.hasRow(headerRow))) {
            problems.accept(
                    Diagnostic.of(SheetCode.MERGED_HEADER, row(headerRow), "sheet", sheet.name()));
            return;
        }
        var table = new Table(problems, records);
        cells.each(row -> {
            table.next(row);
            return true;
        });
        table.end();
    }

    private Place row(long number) {
        return new Place.Cell(file, sheet.name(), number + ":" + number);
    }

    /// What follows the header.
    private final class Table {
        private final Consumer<Diagnostic> problems;
        private final Consumer<RawRow> records;
        private int width = -1;
        private long firstHidden;
        private long lastHidden;
        private final boolean[] told = new boolean[SheetCells.MOST_COLUMNS];
        private final MergedRanges merged = new MergedRanges(sheet.merged());

        Table(Consumer<Diagnostic> problems, Consumer<RawRow> records) {
            this.problems = problems;
            this.records = records;
        }

        void next(SheetRow row) {
            if (row.number() < headerRow || row.width() == 0) {
                return;
            }
            if (width < 0) {
                width = row.width();
                cells.hiddenColumns().stream().filter(c -> c.left() < width).forEach(this::hidden);
            } else {
                beside(row);
                hidden(row);
                row.merge(merged.at(row.number()), width);
            }
            List<String> texts = row.texts(width);
            if (!texts.stream().allMatch(CellText::isBlank)) {
                records.accept(new RawRow(RowNumber.of(part, row.number()), texts, row.stored()));
            }
        }

        void end() {
            if (firstHidden > 0) {
                problems.accept(
                        Diagnostic.of(
                                SheetCode.HIDDEN_ROWS,
                                new Place.Cell(file, sheet.name(), firstHidden + ":" + lastHidden),
                                "range",
                                range(String.valueOf(firstHidden), String.valueOf(lastHidden))));
                firstHidden = 0;
            }
        }

        private void hidden(SheetRow row) {
            if (!row.isHidden()) {
                return;
            }
            if (firstHidden > 0 && row.number() > lastHidden + 1) {
                end();
            }
            firstHidden = firstHidden == 0 ? row.number() : firstHidden;
            lastHidden = row.number();
        }

        private void hidden(CellRange columns) {
            String left = CellRange.letters(columns.left());
            String right = CellRange.letters(Math.min(columns.right(), width - 1));
            problems.accept(
                    Diagnostic.of(
                            SheetCode.HIDDEN_COLUMNS,
                            new Place.Cell(file, sheet.name(), left + ":" + right),
                            "range",
                            range(left, right)));
        }

        private static String range(String first, String last) {
            return first.equals(last) ? first : first + "–" + last;
        }

        private void beside(SheetRow row) {
            for (int c = width; c < row.width(); c++) {
                if (!CellText.isBlank(row.text(c)) && !told[c]) {
                    told[c] = true;
                    String letters = CellRange.letters(c);
                    problems.accept(
                            Diagnostic.of(
                                    SheetCode.BESIDE_TABLE,
                                    new Place.Cell(file, sheet.name(), letters + row.number()),
                                    "column",
                                    letters));
                }
            }
        }
    }
}
