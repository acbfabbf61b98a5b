package org.crosscut.intake;

/// Ends the reading of a workbook that cannot be read; caught where its file is opened or read.
final class DamagedWorkbook extends RuntimeException {
    private final SheetCode code;

    DamagedWorkbook(SheetCode code, String what) {
        super(what, null, false, false);
        this.code = code;
    }

    SheetCode code() {
        return code;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
