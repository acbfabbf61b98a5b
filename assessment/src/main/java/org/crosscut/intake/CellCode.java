package org.crosscut.intake;

import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Severity;

/// What can be wrong with a cell, or with a row's key.
public enum CellCode implements Code {
    MISSING,
    NOT_UTF_8,
    LOST_CHARACTER,
    INVISIBLE_CHARACTER,
    SURROUNDING_SPACES(Severity.WARNING),
    NOT_AN_INTEGER,
    NOT_A_NUMBER,
    AMBIGUOUS_NUMBER,
    TOO_MANY_DECIMALS,
    TOO_MANY_DIGITS,
    NOT_A_DATE,
    AMBIGUOUS_DATE,
    NO_SUCH_DAY,
    NOT_A_BOOLEAN,
    NOT_IN_CODE_LIST,
    AMBIGUOUS_LABEL,
    CODE_AND_LABEL_DIFFER,
    OTHER_WORKSPACE,
    OUT_OF_RANGE,
    TOO_LONG,
    NOT_OF_PATTERN,
    RULE_NOT_KEPT,
    POINTS_NOWHERE,
    DUPLICATE_KEY,
    DIFFERS_FROM_GIVEN,
    ENTITY_NOT_IN_EXISTENCE(Severity.WARNING);

    private final Severity severity;

    CellCode() {
        this(Severity.ERROR);
    }

    CellCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String stage() {
        return "cell";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
