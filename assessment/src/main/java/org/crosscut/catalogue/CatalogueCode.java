package org.crosscut.catalogue;

import org.crosscut.diagnostic.Code;

/// What can be wrong with the files of a catalogue, the SQL and sections inside aside.
public enum CatalogueCode implements Code {
    // files
    NOT_UTF8,
    NOT_YAML,
    DUPLICATE_PROPERTY,
    ANCHOR_OR_TAG,
    UNKNOWN_FILE,
    MISSING_FILE,
    EMPTY_FILE,
    WRONG_NAME,
    // properties
    UNKNOWN_PROPERTY,
    MISSING_PROPERTY,
    MISSING_TRANSLATION,
    WRONG_TYPE,
    NOT_ALLOWED_VALUE,
    WRONG_FORM,
    EMPTY_VALUE,
    REPEATED_VALUE,
    NUMBER_OUT_OF_RANGE,
    NOT_A_DATE,
    // reference tables
    TABLE_UNREADABLE,
    TABLE_HEADER,
    ROW_LENGTH,
    CELL_TYPE,
    CELL_EMPTY,
    CELL_NOT_IN_LIST,
    DUPLICATE_CODE,
    MISSING_LABEL,
    MISSING_REFERENCE_COLUMN,
    MISSING_REFERENCE_TABLE,
    DUPLICATE_PURPOSE,
    // names
    UNKNOWN_REFERENCE_TABLE,
    UNKNOWN_DATASET,
    UNKNOWN_CONTROL,
    UNKNOWN_INDICATOR,
    UNKNOWN_PARAMETER,
    UNKNOWN_READING,
    UNKNOWN_COLUMN,
    UNKNOWN_OFFICE,
    UNKNOWN_ENTITY_KIND,
    UNKNOWN_PERIOD_KIND,
    DUPLICATE_NAME,
    RESERVED_NAME,
    // datasets
    MISSING_ROLE,
    DUPLICATE_ROLE,
    MISPLACED_ROLE,
    ROLE_FORM,
    MISSING_KEY,
    OPTIONAL_KEY,
    CODES_NEED_TEXT,
    LIMIT_NEEDS_NUMBER,
    LIMITS_REVERSED,
    LENGTH_NEEDS_TEXT,
    PATTERN_NEEDS_TEXT,
    PATTERN_NOT_READABLE,
    EXAMPLE_NOT_OF_PATTERN,
    ALIAS_TAKEN,
    // parameters
    VALUES_OR_READINGS,
    VALUE_TYPE,
    VALUE_GAP,
    VALUE_OVERLAP,
    DAYS_REVERSED,
    // cases
    EMPTY_CASE,
    OUTCOMES_AND_PROBLEMS,
    CASE_KEY,
    DUPLICATE_SUBJECT;

    @Override
    public String stage() {
        return "catalogue";
    }
}
