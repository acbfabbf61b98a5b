package org.crosscut.intake;

import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Severity;

/// What can be wrong with a ZIP of files.
public enum ZipCode implements Code {
    DAMAGED,
    ENCRYPTED,
    TOO_MANY_FILES,
    TOO_LARGE,
    UNSAFE_NAME,
    SAME_NAME,
    NESTED,
    OTHER_FILE,
    NO_FILES,
    IGNORED_FILE(Severity.WARNING);

    private final Severity severity;

    ZipCode() {
        this(Severity.ERROR);
    }

    ZipCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String stage() {
        return "zip";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
