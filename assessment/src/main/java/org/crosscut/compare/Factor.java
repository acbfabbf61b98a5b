package org.crosscut.compare;

import java.util.Locale;

/// What an assessment is a function of, and so what can make two of them differ.
public enum Factor {
    /// What was handed in, taken back or destroyed, acceptances apart.
    DATA,
    /// The catalogue: SQL, schemas, reference tables.
    RULE,
    /// The values and readings of parameters, of the catalogue or chosen for the assessment.
    PARAMETER,
    /// The as-of date.
    DATE,
    /// What was handed in of the datasets in which reasons are accepted.
    ACCEPTANCE;

    /// As commands and files write it: `data`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
