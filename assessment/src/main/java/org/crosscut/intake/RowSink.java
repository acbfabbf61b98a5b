package org.crosscut.intake;

import org.jspecify.annotations.Nullable;

/// Where checked rows go while the rest of their file is still being read. Whoever takes them must
/// be able to drop them all: an error may yet come.
public interface RowSink {
    /// Forgets every row.
    RowSink NONE = (line, values) -> {};

    /// @param line where the row stands, see [Row#line]
    /// @param values in the order of the dataset's columns, see [Row#values]; the receiver may keep
    ///   the array
    void add(long line, @Nullable Object[] values);
}
