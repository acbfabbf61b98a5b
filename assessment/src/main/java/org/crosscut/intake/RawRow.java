package org.crosscut.intake;

import java.util.BitSet;
import java.util.List;

/// A record as it stands in the file.
///
/// @param line on which it starts, see [RowNumber]
/// @param stored the cells that hold a number or a day and no text, so that nobody has to ask which
///   way it was written; they are written as `1234.5` and `2024-06-30`
record RawRow(long line, List<String> cells, BitSet stored) {
    private static final BitSet NONE = new BitSet(0);

    RawRow(long line, List<String> cells) {
        this(line, cells, NONE);
    }

    /// The same record as one of that part.
    RawRow in(int part) {
        return part == 0 ? this : new RawRow(RowNumber.of(part, line), cells, stored);
    }

    boolean isStored(int index) {
        return stored.get(index);
    }
}
