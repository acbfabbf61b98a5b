package org.crosscut.trial;

import org.crosscut.diagnostic.Code;

/// What a trial of the catalogue can show to be wrong.
public enum TrialCode implements Code {
    OUTCOME_DIFFERS,
    SUBJECT_NOT_LISTED,
    SUBJECT_NOT_THERE,
    VALUE_DIFFERS,
    VALUE_NOT_LISTED,
    VALUE_NOT_THERE,
    PROBLEM_NOT_FOUND,
    PROBLEM_NOT_LISTED,
    STRAY_ROWS,
    NO_CASE,
    UNKNOWN_BECAME_SATISFIED,
    ORDER_MATTERS,
    CHANGE_UNNOTICED,
    SAMPLE_REFUSED,
    MADE_DIFFERS,
    MADE_TWICE;

    @Override
    public String stage() {
        return "trial";
    }
}
