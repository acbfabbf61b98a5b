package org.crosscut.lawtext.source;

import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Severity;

/// What can be wrong with a file before a resolution is looked for in it.
public enum SourceCode implements Code {
    /// A byte that is neither UTF-8 nor part of any other encoding that can be told for certain.
    BAD_ENCODING(Severity.ERROR),
    /// The text is not UTF-8 but in an encoding that its bytes and words show.
    OTHER_ENCODING(Severity.WARNING),
    /// The file is of a form that is not read.
    UNKNOWN_FORM(Severity.ERROR),
    /// The file begins as its form demands but cannot be taken apart.
    DAMAGED(Severity.ERROR),
    /// Part of the file could not be read; the rest was.
    PART_LOST(Severity.ERROR),
    /// The file opens only with a password.
    LOCKED(Severity.ERROR),
    /// The pages are pictures.
    NO_TEXT(Severity.ERROR),
    /// What the file unpacks to is larger than any text.
    TOO_LARGE(Severity.ERROR),
    /// The file holds more text than any resolution.
    TOO_LONG(Severity.ERROR),
    /// Characters that no printed text has were left out.
    CONTROL_CHARACTERS(Severity.WARNING),
    /// Words that someone proposes to delete were left out, those to be inserted taken as text.
    TRACKED_CHANGES(Severity.WARNING);

    private final Severity severity;

    SourceCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String stage() {
        return "text";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
