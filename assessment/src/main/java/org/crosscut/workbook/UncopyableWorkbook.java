package org.crosscut.workbook;

import org.jspecify.annotations.Nullable;

/// A workbook that intake could read as far as it had to, but that cannot be copied whole.
public final class UncopyableWorkbook extends Exception {
    UncopyableWorkbook(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
