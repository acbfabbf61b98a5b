package org.crosscut.intake;

import java.util.List;
import java.util.Map;

/// Where the cells of a text table go as they stand there.
public interface CellSink {
    /// @param line on which the record starts
    /// @param columns where the header has the columns that problems name; empty but for the header
    void row(long line, List<String> cells, Map<String, Integer> columns);
}
