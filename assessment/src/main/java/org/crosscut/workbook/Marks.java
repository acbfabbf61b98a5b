package org.crosscut.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The marks of one sheet, by row, while its rows are written; only those of one row are held.
final class Marks {
    static final String GRAVE = "FFC7CE";
    static final String LIGHT = "FFEB9C";

    private final Iterator<Mark> rest;
    private @Nullable Mark next;
    private boolean areAllNoted = true;

    /// @param inOrder by row
    Marks(Iterator<Mark> inOrder) {
        rest = inOrder;
        advance();
    }

    private void advance() {
        next = rest.hasNext() ? rest.next() : null;
    }

    /// The next row with a mark, or the greatest number.
    long nextRow() {
        return next == null ? Long.MAX_VALUE : next.row();
    }

    /// All marks of the next row.
    Row take() {
        long row = nextRow();
        var taken = new Row(row);
        while (next != null && next.row() == row) {
            taken.add(next);
            advance();
        }
        return taken;
    }

    /// Whether every mark got its note.
    boolean areAllNoted() {
        return areAllNoted;
    }

    void note(SheetWriter sheet, int column, String text) {
        areAllNoted &= sheet.note(column, text);
    }

    /// The marks of one row.
    static final class Row {
        private final long number;
        private final TreeMap<Integer, List<Mark>> byColumn = new TreeMap<>();

        Row(long number) {
            this.number = number;
        }

        private void add(Mark mark) {
            byColumn.computeIfAbsent(mark.column(), c -> new ArrayList<>()).add(mark);
        }

        long number() {
            return number;
        }

        /// The next column behind that one which has a mark of its own, or the greatest number.
        int after(int column) {
            Integer higher = byColumn.higherKey(column);
            return higher == null ? Integer.MAX_VALUE : higher;
        }

        /// The colour of a cell's ground, or empty.
        String fill(int column) {
            List<Mark> own = byColumn.getOrDefault(column, List.of());
            List<Mark> whole = byColumn.getOrDefault(Mark.WHOLE_ROW, List.of());
            if (own.isEmpty() && whole.isEmpty()) {
                return "";
            }
            boolean grave =
                    own.stream().anyMatch(Mark::isGrave) || whole.stream().anyMatch(Mark::isGrave);
            return grave ? GRAVE : LIGHT;
        }

        /// What the note on a cell says; empty for none.
        ///
        /// @param isFirst whether it is the row's first cell, which bears the row's own notes
        String note(int column, boolean isFirst) {
            var texts = new ArrayList<String>();
            if (isFirst) {
                byColumn.getOrDefault(Mark.WHOLE_ROW, List.of()).forEach(m -> texts.add(m.note()));
            }
            byColumn.getOrDefault(column, List.of()).forEach(m -> texts.add(m.note()));
            return String.join("\n\n", texts);
        }
    }
}
