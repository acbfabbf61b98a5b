package org.crosscut.sample;

import org.crosscut.diagnostic.Code;

/// What can be wrong with a generator of sample rows.
public enum SampleCode implements Code {
    UNKNOWN_COLUMN,
    UNKNOWN_TABLE,
    UNKNOWN_FUNCTION,
    /// Anything else that the database refuses.
    REFUSED,
    MISSING_OUTPUT,
    UNKNOWN_OUTPUT,
    UNKNOWN_EXPECTATION,
    OUTPUT_ORDER,
    WRONG_OUTPUT_TYPE;

    @Override
    public String stage() {
        return "sample";
    }
}
