package org.crosscut.intake;

import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Severity;

/// What can be wrong with a workbook, its sheets or what a cell of one holds.
public enum SheetCode implements Code {
    NOT_A_WORKBOOK,
    OLD_OR_LOCKED,
    DAMAGED,
    TOO_LARGE,
    NO_SUCH_SHEET,
    NO_SHEET_FITS,
    MERGED_HEADER,
    MERGED_CELL,
    ERROR_VALUE,
    NO_CACHED_VALUE,
    DIGITS_LOST,
    BESIDE_TABLE,
    HIDDEN_ROWS(Severity.WARNING),
    HIDDEN_COLUMNS(Severity.WARNING),
    HIDDEN_SHEET(Severity.WARNING);

    private final Severity severity;

    SheetCode() {
        this(Severity.ERROR);
    }

    SheetCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String stage() {
        return "sheet";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
