package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;

/// The merged ranges of a sheet while its rows are read from above. Each range is looked at twice,
/// however many rows there are.
final class MergedRanges {
    private final List<CellRange> sorted;
    private final List<CellRange> open = new ArrayList<>();
    private int next;

    /// @param sorted by their first row
    MergedRanges(List<CellRange> sorted) {
        this.sorted = sorted;
    }

    /// Those that reach into the row, which is below all asked for before.
    List<CellRange> at(long row) {
        open.removeIf(r -> r.bottom() < row);
        while (next < sorted.size() && sorted.get(next).top() <= row) {
            CellRange range = sorted.get(next++);
            if (range.bottom() >= row) {
                open.add(range);
            }
        }
        return open;
    }
}
