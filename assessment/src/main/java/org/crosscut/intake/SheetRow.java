package org.crosscut.intake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a sheet while it is read.
final class SheetRow {
    private long number;
    private boolean isHidden;
    private int width;
    private @Nullable String[] cells = new @Nullable String[64];
    private BitSet stored = new BitSet();

    /// From 1, as the sheet counts.
    long number() {
        return number;
    }

    boolean isHidden() {
        return isHidden;
    }

    /// How many cells there are up to the last that holds anything.
    int width() {
        return width;
    }

    /// The cells that hold a number or a day, see [RawRow#stored].
    BitSet stored() {
        return stored;
    }

    /// Begins a new row; what was taken from the last one stays as it is.
    void clear(long next, boolean hidden) {
        Arrays.fill(cells, null);
        stored = new BitSet();
        width = 0;
        number = next;
        isHidden = hidden;
    }

    /// @param isStored whether the cell holds a number or a day
    void set(int column, String text, boolean isStored) {
        stored.set(column, isStored);
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = text;
        if (!text.isEmpty()) {
            width = column + 1;
        }
    }

    /// The text of a cell, empty if it is.
    String text(int column) {
        String text = column < cells.length ? cells[column] : null;
        return text == null ? "" : text;
    }

    /// Marks the cells of merged ranges, up to that column.
    void merge(List<CellRange> merged, int most) {
        for (CellRange range : merged) {
            for (int c = range.left(); c <= Math.min(range.right(), most - 1); c++) {
                set(c, CellText.flawed(SheetCode.MERGED_CELL, ""), false);
            }
        }
    }

    List<String> texts() {
        return texts(width);
    }

    List<String> texts(int most) {
        String[] texts = new String[most];
        for (int c = 0; c < most; c++) {
            texts[c] = text(c);
        }
        return Arrays.asList(texts);
    }
}
