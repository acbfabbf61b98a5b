package org.crosscut.workbook;

/// A mark on a cell: its ground is coloured and a note says why.
///
/// @param row from 1
/// @param column from 0; [#WHOLE_ROW] for all cells of the row
/// @param isGrave whether it is an error and no warning
public record Mark(long row, int column, boolean isGrave, String note) {
    public static final int WHOLE_ROW = -1;
}
