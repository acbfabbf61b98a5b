package org.crosscut.intake;

import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Severity;

/// What can be wrong with a file, its header or the shape of its rows.
public enum FileCode implements Code {
    EMPTY,
    NOT_TEXT,
    OTHER_ENCODING,
    UNKNOWN_ENCODING,
    RECOGNIZED_ENCODING(Severity.WARNING),
    LINES_ABOVE_HEADER(Severity.WARNING),
    NO_HEADER,
    UNKNOWN_COLUMN,
    MISSING_COLUMN,
    ABSENT_COLUMN(Severity.WARNING),
    DUPLICATE_COLUMN,
    OTHER_UNIT,
    UNNAMED_COLUMN,
    TOO_FEW_CELLS,
    TOO_MANY_CELLS,
    EMPTY_ROW(Severity.WARNING),
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE,
    CELL_TOO_LONG,
    NO_ROWS,
    GIVEN_NOT_USED,
    NOTHING_TO_POINT_TO(Severity.WARNING);

    private final Severity severity;

    FileCode() {
        this(Severity.ERROR);
    }

    FileCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String stage() {
        return "file";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
