package org.crosscut.intake;

import java.util.List;

/// A sheet of a workbook.
///
/// @param entry where its cells lie in the workbook's file
/// @param merged its merged ranges, sorted by their first row
record Sheet(String name, boolean isHidden, String entry, List<CellRange> merged) {
    Sheet {
        merged = List.copyOf(merged);
    }
}
